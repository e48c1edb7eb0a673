import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Brief } from "#core/rollup/code/brief.ts";
import { type Comparison, readComparison } from "#core/rollup/compare.ts";
import type { ExampleFile } from "#core/rollup/example.ts";
import { type Nothing, type Report, reportInSteps } from "#core/rollup/report.ts";
import { bytesOf, textOf } from "#islands/shared/read-text.ts";
import { REASONS } from "#islands/shared/refusals.ts";
import { sentences } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { Late } from "#islands/site/Late.tsx";
import { loadJson } from "#islands/site/load.ts";
import type { HandoverLog } from "#stores/handover.ts";
import { inSlices } from "#stores/slices.ts";
import { CodeField } from "./CodeField.tsx";
import { Drop } from "./Drop.tsx";
import { Reading } from "./reading.ts";
import { Shown } from "./Shown.tsx";
import type { RollUpProps } from "./types.ts";

/** The share of the progress bar for reading; the figures take the rest. */
const READ = 0.95;

interface Given {
  readonly files: readonly File[];
  readonly briefs: readonly Brief[];
  /** Whether they are of the unit that shows how it works. */
  readonly isInvented: boolean;
}

interface Done {
  readonly reading: Reading;
  readonly outcome: Report | Nothing;
  readonly isInvented: boolean;
}

interface Props extends RollUpProps {
  /** What this browser keeps for groups: files to compare with among it. */
  readonly log: HandoverLog;
}

/** Chooses files, reads them, and shows what they show together. */
export function RollUp({ t, words, data, log }: Props) {
  const [share, setShare] = useState<number>();
  const [done, setDone] = useState<Done>();
  const [said, setSaid] = useState("");
  const [before, setBefore] = useState<Comparison>();
  const [example, setExample] = useState(false);
  const [photos, setPhotos] = useState<readonly File[]>();
  const turn = useRef(0);
  const button = useRef<HTMLButtonElement>(null);

  /** The files and codes that were given last; both count together. */
  const given = useRef<Given>({ files: [], briefs: [], isInvented: false });

  // The result stands further down the page, and the pressed button may be gone: the focus goes to the result's heading.
  useLayoutEffect(() => {
    if (!done) return;
    const heading = document.getElementById(before ? "changed" : "shows") ?? button.current;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }, [done]);

  const take = async (
    files: readonly File[],
    briefs = given.current.isInvented ? [] : given.current.briefs,
    isInvented = false,
  ) => {
    const isStopped = begin();
    given.current = { files, briefs, isInvented };
    const reading = new Reading(data.course, briefs);
    setDone(undefined);
    const progress = (read: number) => setShare(read * READ);
    if (await reading.read(files, { progress, isStopped })) await work(reading, before, isStopped);
  };
  /** Takes files of records, and photos, which are read as photos of codes. */
  const drop = async (dropped: Promise<readonly File[]>) => {
    const isStopped = begin();
    const files = await dropped;
    if (isStopped()) return;
    setShare(undefined);
    const records = files.filter(({ type }) => !type.startsWith("image/"));
    if (records.length < files.length) setPhotos(files.filter((file) => !records.includes(file)));
    if (records.length > 0) void take(records);
  };
  /** Stops what is under way. Gives back a function that says whether what begins now was itself stopped later. */
  const begin = () => {
    const mine = ++turn.current;
    setSaid("");
    setShare(0);
    return () => turn.current !== mine;
  };
  const work = async (
    reading: Reading,
    last: Comparison | undefined,
    isStopped: () => boolean,
  ): Promise<void> => {
    const steps = reportInSteps(reading.all, data.course, last);
    const progress = (worked: number) => setShare(READ + (1 - READ) * worked);
    const outcome = await inSlices(steps, { progress, isStopped });
    if (outcome === undefined || isStopped()) return;
    setShare(undefined);
    setBefore(last);
    setDone({ reading, outcome, isInvented: given.current.isInvented });
  };
  const stop = () => {
    turn.current++;
    setShare(undefined);
    // If a comparison was stopped, the roll-up that was shown before stays.
    setSaid(done ? "" : t.stopped);
    button.current?.focus();
  };
  /** Puts the invented unit away. */
  const close = () => {
    given.current = { files: [], briefs: [], isInvented: false };
    setBefore(undefined);
    setDone(undefined);
    button.current?.focus();
  };
  const compareWith = async (file: File) => {
    const bytes = await bytesOf(file);
    const text = typeof bytes === "string" ? bytes : await inSlices(textOf(bytes));
    await compareWithText(typeof text === "object" ? text.text : "");
  };
  const compareWithText = async (text: string) => {
    const read = readComparison(text, data.course.id);
    if (typeof read === "string") return setSaid(t[COMPARISONS[read]]);
    await show(read);
  };
  const show = async (last: Comparison | undefined) => {
    if (done) await work(done.reading, last, begin());
  };

  const outcome = done?.outcome;
  return (
    <>
      <Drop
        t={t}
        isDone={typeof outcome === "object"}
        isInvented={done?.isInvented === true}
        button={button}
        onChoose={(files) => void take(files)}
        onDrop={(files) => void drop(files)}
        onExample={() => setExample(true)}
        onClose={close}
      />
      {example && (
        <Late
          load={() =>
            loadJson<readonly ExampleFile[]>(`${locale()}/roll-up-example.json`).then((files) => {
              setExample(false);
              // Codes that were given before are of real people and don't count with the invented unit.
              void take(
                files.map(({ name, text }) => new File([text], name)),
                [],
                true,
              );
            })
          }
        >
          {() => null}
        </Late>
      )}
      {share !== undefined && (
        <div class="panel" role="group" aria-label={t.reading}>
          <p>
            {t.reading} <progress aria-label={t.reading} max={1} value={share} />
          </p>
          <p class="acts">
            <button type="button" class="quiet" onClick={stop}>
              {t.stop}
            </button>
          </p>
        </div>
      )}
      <div role="status" class="screen">
        {share !== undefined ? t.reading : said && <p>{said}</p>}
        {/* That the unit is invented stands beside the way to one's own files. */}
        {done && !done.isInvented && <p>{readOf(t, done.reading)}</p>}
        {done && done.reading.codes.count > 0 && <p>{codesOf(words.code, done.reading)}</p>}
        {outcome === "few" && <p class="wrong">{t.few}</p>}
        {outcome === "close" && <p class="wrong">{t.close}</p>}
      </div>
      {done && done.reading.bad.length > 0 && (
        <ul class="screen" id="bad">
          {done.reading.bad.map(({ name, reason, entry }) => (
            <li key={name}>
              <bdi>{name}</bdi>
              {": "}
              {words.record[REASONS[reason]]}
              {entry !== undefined && ` ${fill(t.badEntry, { n: entry })}`}
            </li>
          ))}
        </ul>
      )}
      <CodeField
        t={words.code}
        course={data.course}
        chosen={photos}
        onChoose={setPhotos}
        onTake={(briefs) => void take(given.current.isInvented ? [] : given.current.files, briefs)}
      />
      {outcome === "close" && (
        <p>
          <button type="button" class="quiet" onClick={() => void show(undefined)}>
            {t.withoutLast}
          </button>
        </p>
      )}
      {done && typeof outcome === "object" && (
        <Shown
          t={t}
          words={words}
          data={data}
          report={outcome}
          reading={done.reading}
          before={before}
          isInvented={done.isInvented}
          log={log}
          onFile={(file) => void compareWith(file)}
          onText={(text) => void compareWithText(text)}
          onNone={() => void show(undefined)}
        />
      )}
    </>
  );
}

const COMPARISONS = {
  "not-ours": "notOurs",
  "future-version": "laterVersion",
  "other-course": "otherCourse",
  damaged: "damaged",
} as const;

const readOf = (t: RollUpProps["t"], { count: n, people, bad, codes }: Reading): string =>
  sentences(
    (n > 0 || codes.count === 0) && count(t.filesRead, n),
    people.merged > 0 && count(t.filesMerged, people.merged),
    bad.length > 0 && count(t.filesBad, bad.length),
  );

const codesOf = (t: RollUpProps["words"]["code"], { codes }: Reading): string =>
  sentences(
    count(t.counted, codes.count - codes.merged),
    codes.merged > 0 && count(t.merged, codes.merged),
  );
