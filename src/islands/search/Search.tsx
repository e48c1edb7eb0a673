import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Found } from "#core/search/find.ts";
import { sentences } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import { listenForKeys } from "#islands/site/keys.ts";
import { isUpdated } from "#islands/site/load.ts";
import { type Engine, loadEngine } from "./engine.ts";
import { Results } from "./Results.tsx";

interface Props {
  readonly t: Strings["search"];
  /** A query to begin with. */
  readonly query?: string | undefined;
  /** Whether to take the focus at once: in a dialog that was asked for, yes. */
  readonly focus?: boolean;
  /** What stands beside the field. */
  readonly beside?: ComponentChildren;
}

/** Wait for a pause in typing of so many milliseconds before searching. */
const PAUSE = 150;

interface Answer extends Found {
  readonly query: string;
  readonly fullText: boolean;
}

/** A field and what it finds. Arrow keys move between field and results. */
export default function Search({ t, query: first = "", focus = false, beside }: Props) {
  const [query, setQuery] = useState(first);
  const [composing, setComposing] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const [failed, setFailed] = useState(false);
  const [updated, setUpdated] = useState(false);
  /** How often it was tried again. */
  const [tries, setTries] = useState(0);
  /** Kept for the next query; a failure is not. */
  const engine = useRef<Promise<Engine>>();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("q");
    if (asked && !first) setQuery(asked);
    if (focus) field.current?.focus();
  }, [first, focus]);

  /** The query that the reader meant: while an input method composes, the field holds unfinished text. */
  const meant = useRef("");
  if (!composing) meant.current = query.trim();
  const wanted = meant.current;
  useEffect(() => {
    if (wanted === "") return;
    setFailed(false);
    let stale = false;
    const search = async () => {
      engine.current ??= loadEngine();
      const { fullText, find } = await engine.current;
      if (stale) return;
      setAnswer({ ...find(wanted), query: wanted, fullText });
      if (!fullText) setUpdated(await isUpdated());
    };
    const fail = async () => {
      engine.current = undefined;
      if (stale) return;
      setFailed(true);
      setUpdated(await isUpdated());
    };
    const timer = setTimeout(() => search().catch(fail), PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [wanted, tries]);

  const isPoor = failed || answer?.fullText === false;
  const again = () => {
    engine.current = undefined;
    setAnswer(undefined);
    setTries(tries + 1);
  };
  useEffect(() => {
    if (!isPoor) return;
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  });

  useEffect(() => {
    const { current } = box;
    return current ? listenForKeys(current, (event) => step(event, current)) : undefined;
  }, []);

  const shown = answer?.query === wanted ? answer : undefined;
  const told = updated ? t.updated : t.failed;
  const found = shown ? sentences(...said(t, shown, updated)) : t.loading;
  const status = wanted === "" ? t.keys : failed ? told : found;

  const input = (
    <input
      ref={field}
      type="search"
      // Where something stands beside it, there is no room for a label.
      {...(beside ? { "aria-label": t.label } : { id: "find-words" })}
      autocomplete="off"
      placeholder={t.placeholder}
      value={query}
      onInput={(event) => setQuery(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
  return (
    <div class="find" ref={box} role="search">
      <div class="find-field">
        {!beside && (
          <label class="small" for="find-words">
            {t.label}
          </label>
        )}
        {input}
        {beside}
      </div>
      <p class="small" role="status">
        {status}
      </p>
      {wanted !== "" && isPoor && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            // Pass only the query on: the page may be of another build with another search.
            if (updated) location.assign(`${homeHref()}search/?q=${encodeURIComponent(wanted)}`);
            field.current?.focus();
            again();
          }}
        >
          {updated ? t.reload : t.tryAgain}
        </button>
      )}
      {shown && shown.pages.length > 0 && (
        <Results key={shown.query} pages={shown.pages} t={t} more={t.more} />
      )}
    </div>
  );
}

const said = (
  t: Strings["search"],
  { query, pages, partly, fullText }: Answer,
  updated: boolean,
): string[] => {
  const poor = fullText ? [] : [updated ? t.updated : t.fallback];
  if (pages.length === 0) return [fill(t.none, { query }), ...(fullText ? [t.tip] : poor)];
  return [
    ...poor,
    ...(partly ? [fill(t.partly, { query })] : []),
    ...(fullText ? [count(t.results, pages.length)] : []),
  ];
};

/** Arrow keys go from the field to what was found, and back; not to what stands beside the field. */
function step(event: KeyboardEvent, box: HTMLElement): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...box.querySelectorAll<HTMLElement>("input,a,.find > button")];
  const to =
    stops.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
  const next = stops[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
