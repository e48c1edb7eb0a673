import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { type Contents, contentsOf, PARTS, type Part } from "#core/record/parts.ts";
import { download } from "#islands/shared/download.ts";
import { currentProfile } from "#stores/profiles.ts";
import { type RollUpFile, rollUpFile } from "#stores/transfer.ts";
import type { RecordProps } from "./types.ts";
import { STOPPED, useWork, Working } from "./Working.tsx";

const LABELS = {
  log: "partLog",
  plan: "partPlan",
  "check-ins": "partCheckIns",
  name: "partName",
} as const satisfies Record<Part, keyof RecordProps["t"]>;

/** A file for a roll-up: what goes into it is chosen, looked at, and only then saved. */
export function HandOver({ t }: Pick<RecordProps, "t">) {
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [file, setFile] = useState<RollUpFile>();
  const { work, stop, shown } = useWork();
  const offered = PARTS.filter((part) => part !== "name" || currentProfile().name);

  const choose = (part: Part, isIn: boolean) => {
    setParts(PARTS.filter((one) => (one === part ? isIn : parts.includes(one))));
    // What was looked at is not what would be saved now.
    setFile(undefined);
  };
  const look = async () => {
    const made = await work(t.saving, rollUpFile(parts));
    if (made !== STOPPED) setFile(made);
  };
  return (
    <section>
      <h3 id="hand-over">{t.handOver}</h3>
      <p>{t.handOverText}</p>
      <fieldset class="field">
        <legend>{t.handOverAdd}</legend>
        {offered.map((part) => (
          <label key={part} class="box">
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={({ currentTarget }) => choose(part, currentTarget.checked)}
            />
            <span>{t[LABELS[part]]}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" class="quiet" onClick={look}>
          {t.handOverLook}
        </button>
      </p>
      {shown && <Working t={t} shown={shown} onStop={stop} />}
      <div role="status">
        {file && (
          <>
            <p>{t.handOverHolds}</p>
            <ul>
              {linesOf(t, contentsOf(file.events), parts.includes("name")).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {file && (
        <p>
          <button type="button" class="quiet" onClick={() => download(file.name, file.text)}>
            {t.handOverSave}
          </button>
        </p>
      )}
    </section>
  );
}

function linesOf(t: RecordProps["t"], of: Contents, isNamed: boolean): string[] {
  const line = (template: string, n: number, items = 0) =>
    n > 0 ? [fill(template, { n, items })] : [];
  return [
    ...line(t.handAnswers, of.answers, of.items),
    ...line(t.handPretests, of.pretests),
    ...line(t.handPersons, of.persons),
    ...line(t.handUnits, of.units),
    ...line(t.handLines, of.lines),
    ...(of.role === undefined ? [] : [t.handRole]),
    ...line(t.handLog, of.log),
    ...line(t.handPlans, of.plans),
    ...line(t.handCheckIns, of.checkIns),
    ...line(t.handErased, of.erased),
    ...(isNamed ? [t.handName] : []),
    t.handTimes,
  ];
}
