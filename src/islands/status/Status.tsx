import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "#core/hosting/answer.ts";
import { byUrgency, examine, type Finding } from "#core/hosting/checks.ts";
import { type InBrowser, look, type Seen } from "#core/hosting/look.ts";
import { REMEDIES } from "#core/hosting/remedies.ts";
import { type ServerId, serverOf } from "#core/hosting/servers.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { momentOf } from "#islands/site/dates.ts";
import { Mark, Row } from "./Row.tsx";
import { ServerChoice } from "./ServerChoice.tsx";

interface Props {
  readonly t: Strings["status"];
  readonly locale: string;
  readonly site: URL;
  readonly ask: (path: string) => Promise<Answer>;
  readonly watchBrowser: () => () => Promise<InBrowser>;
}

interface Result {
  readonly seen: Seen;
  readonly findings: readonly Finding[];
  readonly asked: number;
  readonly at: number;
}

/** The checks in this browser: done once when the page opens, and again when they are asked for. */
export function Status({ t, locale, site, ask, watchBrowser }: Props) {
  const [result, setResult] = useState<Result>();
  const [working, setWorking] = useState(false);
  const [chosen, setChosen] = useState<ServerId>();
  const heading = useRef<HTMLHeadingElement>(null);

  const check = async (everything: boolean) => {
    setWorking(true);
    let asked = 0;
    const counted = (path: string) => {
      asked++;
      return ask(path);
    };
    const tellBrowser = watchBrowser();
    const answers = await look(counted, { site, locale, everything });
    const seen = { ...answers, browser: await tellBrowser() };
    setResult({ seen, findings: byUrgency(examine(seen)), asked, at: Date.now() });
    setWorking(false);
  };
  const again = async (everything: boolean) => {
    if (working) return;
    await check(everything);
    heading.current?.focus();
  };
  useEffect(() => void check(false), []);

  if (!result) {
    // Of a key and a height of its own: as the line below the checks it would move down the page, and the foot with it.
    return (
      <p key="working" role="status" class="waiting">
        {t.working}
      </p>
    );
  }
  const { seen, findings, asked, at } = result;
  const isCurable = findings.some(({ id, state }) => state === "bad" && REMEDIES[id] !== undefined);
  const server = chosen ?? serverOf(seen.page.headers["server"]);
  const good = findings.filter(({ state }) => state === "good");
  const open = findings.filter(({ state }) => state !== "good");
  const bad = findings.filter(({ state }) => state === "bad").length;
  // What only the button below asks for is no fault of anything: without it, all is well.
  const unseen = findings.filter(({ id, state }) => state === "unseen" && id !== "files").length;
  const isWell = bad === 0 && unseen === 0;
  const isWhole = findings.every(({ state }) => state !== "unseen");
  const sizes = Object.values(seen.list?.files ?? {});
  const rows = (of: readonly Finding[]) => (
    <ul class="plain">
      {of.map((finding) => (
        <Row key={finding.id} t={t} finding={finding} server={server}>
          {finding.id === "files" && sizes.length > 0 && (
            <p class="screen">
              <button type="button" class="quiet" onClick={() => void again(true)}>
                {fill(t.everything, { n: sizes.length })}
              </button>{" "}
              <span class="small">{fill(t.size, { size: megabytes(sizes) })}</span>
            </p>
          )}
        </Row>
      ))}
    </ul>
  );
  return (
    <>
      <h2 tabIndex={-1} ref={heading} data-state={isWell ? "good" : undefined}>
        {isWell && <Mark state="good" />}
        {headingOf(t, { bad, unseen, good: good.length, isWhole })}
      </h2>
      <p class="acts screen">
        <button type="button" class="quiet" onClick={() => void again(false)}>
          {t.again}
        </button>{" "}
        <span class="small">{fill(t.at, { time: momentOf(at) })}</span>
      </p>
      {isCurable && <ServerChoice t={t} value={server} choose={setChosen} />}
      {/* What is in order is folded behind what is not. */}
      <div class="checks">
        {open.length === 0 ? (
          rows(good)
        ) : (
          <>
            {rows(open)}
            {good.length > 0 && (
              <details>
                <summary>{count(t.inOrder, good.length)}</summary>
                {rows(good)}
              </details>
            )}
          </>
        )}
      </div>
      <p role="status" class="small">
        {working
          ? t.working
          : fill(t.from, {
              n: asked,
              site: site.href,
              version: seen.list?.release ?? "–",
              build: seen.build ?? "–",
            })}
      </p>
    </>
  );
}

/** What there is to do, or else what could not be looked at. */
function headingOf(
  t: Props["t"],
  {
    bad,
    unseen,
    good,
    isWhole,
  }: Readonly<Record<"bad" | "unseen" | "good", number>> & { readonly isWhole: boolean },
): string {
  if (bad > 0) return count(t.toDo, bad);
  if (unseen > 0) return fill(t.someUnseen, { n: unseen, good });
  return count(isWhole ? t.allWell : t.allQuick, good);
}

const megabytes = (sizes: readonly (readonly [bytes: number, sum: string])[]): string =>
  (sizes.reduce((sum, [bytes]) => sum + bytes, 0) / 1024 / 1024).toFixed(1);
