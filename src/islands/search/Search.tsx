import { useEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { sentences } from "#islands/sentences.ts";
import { type Engine, type Hit, loadEngine } from "./engine.ts";

interface Props {
  readonly t: Strings["search"];
  /** A query to begin with. */
  readonly query?: string;
  /** Whether to take the focus at once: in a dialog that was asked for, yes. */
  readonly focus?: boolean;
}

/** Wait for a pause in typing of so many milliseconds before searching. */
const PAUSE = 150;

/** A field and what it finds. Arrow keys move between field and results. */
export default function Search({ t, query: first = "", focus = false }: Props) {
  const [query, setQuery] = useState(first);
  const [engine, setEngine] = useState<Engine>();
  const [hits, setHits] = useState<readonly Hit[]>();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("q");
    if (asked && !first) setQuery(asked);
    if (focus) field.current?.focus();
  }, [first, focus]);

  const wanted = query.trim();
  useEffect(() => {
    setHits(undefined);
    if (wanted === "") return;
    let stale = false;
    const timer = setTimeout(async () => {
      const loaded = await loadEngine();
      const found = await loaded.search(wanted);
      if (stale) return;
      setEngine(loaded);
      setHits(found);
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [wanted]);

  const step = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>("input,a") ?? [])];
    const to =
      stops.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
    const next = stops[to];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  return (
    <div class="find" ref={box} onKeyDown={step} role="search">
      <label>
        <span class="sr">{t.label}</span>
        <input
          ref={field}
          type="search"
          autocomplete="off"
          placeholder={t.placeholder}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="small" role="status">
        {wanted === "" ? t.keys : hits === undefined ? t.loading : said(t, wanted, hits)}
      </p>
      {engine && !engine.fullText && <p class="small">{t.fallback}</p>}
      <ul class="plain">
        {(hits ?? []).map(({ title, href, excerpt }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            {/* The index is our own, built from our own pages. */}
            <p class="small" dangerouslySetInnerHTML={{ __html: excerpt }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const said = (t: Strings["search"], query: string, hits: readonly Hit[]): string =>
  hits.length > 0 ? count(t.results, hits.length) : sentences(fill(t.none, { query }), t.tip);
