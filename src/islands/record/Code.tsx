import { useEffect, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { type Brief, briefOf, writeCode } from "#core/rollup/code/brief.ts";
import { MARKS, NO_MARK } from "#core/rollup/code/marks.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import { NO_ROLE } from "#core/rollup/person.ts";
import { DAY } from "#core/time/instant.ts";
import { today } from "#islands/site/dates.ts";
import { currentProfile } from "#stores/profiles.ts";
import { rollUpFile } from "#stores/transfer.ts";
import { QrCode } from "./QrCode.tsx";
import type { RecordProps } from "./types.ts";
import { STOPPED, useWork, Working } from "./Working.tsx";

interface Props extends Pick<RecordProps, "t"> {
  readonly words: Strings["code"];
  readonly course: RollUpCourse;
}

/** A record in short as a QR code: first in words what it holds, then the code. */
export function Code({ t, words, course }: Props) {
  const [brief, setBrief] = useState<Brief>();
  const [isNamed, setIsNamed] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const { work, stop, shown } = useWork();
  const { name } = currentProfile();
  const day = Math.floor(Date.parse(today()) / DAY);

  useEffect(() => {
    void work(t.saving, rollUpFile([])).then((file) => {
      if (file !== STOPPED) setBrief(briefOf(file.events, course, day));
    });
  }, []);

  if (shown) return <Working t={t} shown={shown} onStop={stop} />;
  if (!brief) return null;
  const whole: Brief = isNamed && name ? { ...brief, name } : brief;
  const digits = writeCode(whole, course);
  return (
    <>
      {name && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={isNamed}
              onChange={({ currentTarget }) => {
                setIsNamed(currentTarget.checked);
                // What was looked at is not what would be shown now.
                setIsShown(false);
              }}
            />{" "}
            {words.addName}
          </label>
        </p>
      )}
      <div role="status">
        <p>{words.holds}</p>
        <ul>
          {linesOf(words, whole).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="small">{words.hasNot}</p>
        {digits === undefined && (
          <p class="wrong">{isNamed ? words.tooLongNamed : words.tooLong}</p>
        )}
      </div>
      {digits !== undefined && !isShown && (
        <p>
          <button type="button" class="quiet" onClick={() => setIsShown(true)}>
            {words.make}
          </button>
        </p>
      )}
      {digits !== undefined && isShown && (
        <QrCode
          t={words}
          digits={digits}
          date={today()}
          {...(whole.name !== undefined && { name: whole.name })}
        />
      )}
    </>
  );
}

function linesOf(t: Strings["code"], { person, marks, name }: Brief): string[] {
  const line = (template: string, n: number) => (n > 0 ? [fill(template, { n })] : []);
  return [
    ...(person.role === NO_ROLE ? [] : [t.hasRole]),
    fill(t.hasStages, { n: person.stages.length }),
    ...line(
      t.hasSure,
      person.sure.reduce((all, { answers }) => all + answers, 0),
    ),
    ...line(t.hasBefore, person.before.size),
    ...(person.person ? [t.hasPerson] : []),
    ...(person.unit ? [t.hasUnit] : []),
    ...(name === undefined ? [] : [t.hasName]),
    t.hasDay,
    ...line(t.hasMarks, MARKS - marks.filter((mark) => mark === NO_MARK).length),
  ];
}
