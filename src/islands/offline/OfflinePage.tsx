import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Fault } from "#core/offline/asked.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import type { Keeper, Kept } from "./keeper.ts";

interface Props {
  readonly t: Strings["offline"];
  readonly keeper: Keeper;
  /** The page that was wanted and is not kept: its address. */
  readonly missed: string | undefined;
  readonly show: (modules: ReadonlySet<string>) => void;
}

/** What is kept on this computer, and what can be done about it. */
export function OfflinePage({ t, keeper, missed, show }: Props) {
  const [kept, setKept] = useState<Kept>("preparing");
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const told = useRef<HTMLParagraphElement>(null);
  const stopped = useRef(false);

  const look = async () => {
    const now = await keeper.look();
    setKept(now);
    show(typeof now === "string" ? new Set() : now.modules);
  };
  useEffect(() => void look(), []);

  const say = (text: string) => {
    setSaid(text);
    told.current?.focus();
  };
  const keepAll = async () => {
    setSaid("");
    stopped.current = false;
    const end = await keeper.keepAll((done, of) => {
      setProgress({ done, of });
      return stopped.current;
    });
    setProgress(undefined);
    await look();
    say(end === "done" ? t.done : end === "stopped" ? t.stopped : wordsOf(t, end));
  };
  const update = async () => {
    setSaid("");
    // Whatever hinders it: once all pages are closed the browser does it by itself.
    if (await keeper.update().catch(() => false)) location.reload();
    else say(t.others);
  };
  const remove = async () => {
    await keeper.remove();
    setAsked(false);
    await look();
    say(t.removed);
  };
  const allow = async () => {
    setKept("preparing");
    await keeper.allow();
    await look();
    say(t.allowed);
  };

  const isCopy = typeof kept !== "string";
  return (
    <>
      {missed !== undefined && (
        <p class="note">
          {t.missing} <a href={missed}>{t.again}</a>
        </p>
      )}
      <p>{sentenceOf(t, kept)}</p>
      {isCopy && kept.isWaiting && (
        <p>
          {t.updated}{" "}
          <button type="button" class="quiet" onClick={() => void update()}>
            {t.useNow}
          </button>
        </p>
      )}
      {progress ? (
        <p class="acts">
          <progress value={progress.done} max={progress.of} aria-label={t.keeping} />{" "}
          <span>{fill(t.progress, { n: progress.done, of: progress.of })}</span>{" "}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t.stop}
          </button>
        </p>
      ) : (
        isCopy &&
        (isAsked ? (
          <Panel text={t.removeHint}>
            <button type="button" class="quiet" onClick={() => void remove()}>
              {t.removeYes}
            </button>{" "}
            <button type="button" class="quiet" onClick={() => setAsked(false)}>
              {t.cancel}
            </button>
          </Panel>
        ) : (
          <p class="acts">
            {kept.rest > 0 && (
              <button type="button" class="go" onClick={() => void keepAll()}>
                {fill(t.keepAll, { size: megabytes(kept.rest) })}
              </button>
            )}{" "}
            <button type="button" class="quiet" onClick={() => setAsked(true)}>
              {t.remove}
            </button>
          </p>
        ))
      )}
      {kept === "nothing" && (
        <p class="acts">
          <button type="button" class="go" onClick={() => void allow()}>
            {t.allow}
          </button>
        </p>
      )}
      <p ref={told} role="status" tabIndex={-1}>
        {said}
      </p>
    </>
  );
}

function sentenceOf(t: Strings["offline"], kept: Kept): string {
  if (typeof kept === "string") return t[kept];
  const { modules, size, rest } = kept;
  return rest > 0
    ? fill(t.keptRead, { n: modules.size, size: megabytes(size) })
    : fill(t.keptAll, { size: megabytes(size) });
}

const wordsOf = (t: Strings["offline"], fault: Fault): string => t[fault];

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
