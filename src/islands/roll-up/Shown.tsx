import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { csv } from "#core/csv.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { type Comparison, writeComparison } from "#core/rollup/compare.ts";
import type { Report } from "#core/rollup/report.ts";
import { download } from "#islands/shared/download.ts";
import { OnPage } from "#islands/shared/OnPage.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { plainDay, today } from "#islands/site/dates.ts";
import type { HandoverLog } from "#stores/handover.ts";
import { $kept } from "#stores/kept.ts";
import { Compare } from "./Compare.tsx";
import { Figures, partsOf } from "./Figures.tsx";
import { Findings } from "./Findings.tsx";
import type { Reading } from "./reading.ts";
import { sheetOf } from "./sheet.ts";
import type { RollUpProps } from "./types.ts";

interface Props extends RollUpProps {
  readonly report: Report;
  readonly reading: Reading;
  readonly before: Comparison | undefined;
  /** Of an invented unit nothing is kept. */
  readonly isInvented: boolean;
  readonly log: HandoverLog;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onNone: () => void;
}

/** What the records show, and what can be done with it. */
export function Shown({ onFile, onText, onNone, reading, isInvented, log, ...props }: Props) {
  const { t, words, data, report, before } = props;
  const [names, setNames] = useState(false);
  const [said, setSaid] = useState("");
  const { kept } = useStore($kept);
  const forNext = () => writeComparison(report, data.course, today(), Date.now());
  const keep = () => {
    log.addRollUp(forNext());
    setSaid($kept.get().saving === "ok" ? t.keptNext : t.keepFailed);
  };
  return (
    <div class="one-page roll-up">
      <OnPage label={words.site.toc} parts={partsOf(props)} />
      <h2 id="shows" tabIndex={-1}>
        {count(isInvented ? t.showsInvented : t.shows, report.people)}
      </h2>
      <Findings {...props} />
      <p>
        {sentences(
          fill(t.readOn, { date: plainDay(today()) }),
          before !== undefined && fill(t.compared, { date: plainDay(before.date) }),
          t.countsOnly,
          reading.codes.people.length > 0 && words.code.among,
        )}
      </p>
      <div class="acts screen">
        <button type="button" class="quiet" onClick={() => print()}>
          {t.print}
        </button>
        <Compare
          t={t}
          kept={kept.rollUps}
          isCompared={before !== undefined}
          onFile={onFile}
          onText={onText}
          onNone={onNone}
        />
      </div>
      {reading.names.length > 0 && (
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
              {reading.names.map((name, at) => (
                <li key={at}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Figures {...props} />
      <h3 class="screen" id="save">
        {t.save}
      </h3>
      <p class="acts screen">
        <button
          type="button"
          class="quiet"
          onClick={() => download(fileName("csv"), csv(sheetOf(report, before, props)), "text/csv")}
        >
          {t.saveCsv}
        </button>{" "}
        <button type="button" class="quiet" onClick={() => download(fileName("json"), forNext())}>
          {t.saveNext}
        </button>{" "}
        {!isInvented && (
          <button type="button" class="quiet" onClick={keep}>
            {t.keepNext}
          </button>
        )}
      </p>
      <p role="status" class="screen">
        {said}
      </p>
    </div>
  );
}

const fileName = (ending: string): string => `whetstone-roll-up-${today()}.${ending}`;
