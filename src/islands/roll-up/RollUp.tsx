import { useRef, useState } from "preact/hooks";
import { csv } from "#core/csv.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Brief } from "#core/rollup/code/brief.ts";
import { type Comparison, readComparison, writeComparison } from "#core/rollup/compare.ts";
import type { ExampleFile } from "#core/rollup/example.ts";
import { type Nothing, type Report, reportInSteps } from "#core/rollup/report.ts";
import { download } from "#islands/shared/download.ts";
import { FileField } from "#islands/shared/FileField.tsx";
import { bytesOf, textOf } from "#islands/shared/read-text.ts";
import { REASONS } from "#islands/shared/refusals.ts";
import { sentences } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { plainDay, today } from "#islands/site/dates.ts";
import { Late } from "#islands/site/Late.tsx";
import { loadJson } from "#islands/site/load.ts";
import { inSlices } from "#stores/slices.ts";
import { CodeField } from "./CodeField.tsx";
import { Figures } from "./Figures.tsx";
import { Reading } from "./reading.ts";
import { sheetOf } from "./sheet.ts";
import type { RollUpProps } from "./types.ts";

/** The share of the work that reading is; the figures are the rest. */
const READ = 0.95;

interface Done {
  readonly reading: Reading;
  readonly outcome: Report | Nothing;
}

/** Chooses files, reads them, and shows what they show together. */
export function RollUp({ t, words, data }: RollUpProps) {
  const [share, setShare] = useState<number>();
  const [done, setDone] = useState<Done>();
  const [said, setSaid] = useState("");
  const [before, setBefore] = useState<Comparison>();
  const [isOver, setIsOver] = useState(false);
  const [example, setExample] = useState(false);
  const [names, setNames] = useState(false);
  const [photos, setPhotos] = useState<readonly File[]>();
  const turn = useRef(0);
  const field = useRef<HTMLInputElement>(null);

  /** What was given last: files and codes count together. */
  const given = useRef<{ files: readonly File[]; briefs: readonly Brief[] }>({
    files: [],
    briefs: [],
  });

  const take = async (files: readonly File[], briefs = given.current.briefs) => {
    const isStopped = begin();
    given.current = { files, briefs };
    const reading = new Reading(data.course, briefs);
    setDone(undefined);
    const progress = (read: number) => setShare(read * READ);
    if (await reading.read(files, { progress, isStopped })) await work(reading, before, isStopped);
  };
  /** Photos are of codes. */
  const drop = (files: readonly File[]) => {
    const records = files.filter(({ type }) => !type.startsWith("image/"));
    if (records.length < files.length) setPhotos(files.filter((file) => !records.includes(file)));
    if (records.length > 0) void take(records);
  };
  /** Ends what is under way, and tells whether what begins now was ended in its turn. */
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
    setDone({ reading, outcome });
  };
  const stop = () => {
    turn.current++;
    setShare(undefined);
    // A comparison that was stopped leaves what is shown as it was.
    setSaid(done ? "" : t.stopped);
    field.current?.focus();
  };
  const compareWith = async (file: File) => {
    const bytes = await bytesOf(file);
    const text = typeof bytes === "string" ? bytes : await inSlices(textOf(bytes));
    const read = typeof text === "object" ? readComparison(text.text, data.course.id) : "not-ours";
    if (typeof read === "string") return setSaid(t[COMPARISONS[read]]);
    await show(read);
  };
  const show = async (last: Comparison | undefined) => {
    if (done) await work(done.reading, last, begin());
  };

  const outcome = done?.outcome;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard. */}
      <div
        class={isOver ? "drop over screen" : "drop screen"}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          drop(Array.from(event.dataTransfer?.files ?? []));
        }}
      >
        <p>{t.dropHint}</p>
        <FileField
          id="roll-up-files"
          label={t.choose}
          t={words.site}
          field={field}
          multiple
          accept=".json,.txt,application/json,text/plain"
          onFiles={(given, input) => {
            void take(given);
            // The same files chosen again would be no change.
            input.value = "";
          }}
        />
        <p>
          <button type="button" class="quiet" onClick={() => setExample(true)}>
            {t.example}
          </button>
        </p>
      </div>
      <CodeField
        t={words.code}
        site={words.site}
        course={data.course}
        chosen={photos}
        onChoose={setPhotos}
        onTake={(briefs) => void take(given.current.files, briefs)}
      />
      {example && (
        <Late
          load={() =>
            loadJson<readonly ExampleFile[]>(`${locale()}/roll-up-example.json`).then((files) => {
              setExample(false);
              // Nobody's code is of the invented unit.
              void take(
                files.map(({ name, text }) => new File([text], name)),
                [],
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
        {done && <p>{readOf(t, done.reading)}</p>}
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
      {outcome === "close" && (
        <p>
          <button type="button" class="quiet" onClick={() => void show(undefined)}>
            {t.withoutLast}
          </button>
        </p>
      )}
      {typeof outcome === "object" && (
        <div class="one-page roll-up">
          <h2 id="shows">{count(t.shows, outcome.people)}</h2>
          <p>
            {sentences(
              fill(t.readOn, { date: plainDay(today()) }),
              before !== undefined && fill(t.compared, { date: plainDay(before.date) }),
              t.countsOnly,
              done !== undefined && done.reading.codes.people.length > 0 && words.code.among,
            )}
          </p>
          <p class="acts screen">
            <button type="button" class="go" onClick={() => print()}>
              {t.print}
            </button>{" "}
            <button
              type="button"
              class="quiet"
              onClick={() =>
                download(fileName("csv"), csv(sheetOf(outcome, { t, words, data })), "text/csv")
              }
            >
              {t.saveCsv}
            </button>{" "}
            <button
              type="button"
              class="quiet"
              onClick={() =>
                download(
                  fileName("json"),
                  writeComparison(outcome, data.course, today(), Date.now()),
                )
              }
            >
              {t.saveNext}
            </button>
          </p>
          <div class="screen">
            <FileField
              id="compare-file"
              label={t.compareWith}
              t={words.site}
              accept=".json,application/json"
              onFiles={([file], input) => {
                if (file) void compareWith(file);
                input.value = "";
              }}
            />
          </div>
          {done && done.reading.names.length > 0 && (
            <div class="screen">
              <label>
                <input
                  type="checkbox"
                  checked={names}
                  onChange={({ currentTarget }) => setNames(currentTarget.checked)}
                />{" "}
                {t.showNames}
              </label>
              {names && (
                <ul>
                  {done.reading.names.map((name, at) => (
                    <li key={at}>
                      <bdi>{name}</bdi>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
          <Figures t={t} words={words} data={data} report={outcome} before={before} />
        </div>
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

const fileName = (ending: string): string => `whetstone-roll-up-${today()}.${ending}`;

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
