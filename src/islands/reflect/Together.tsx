import { useState } from "preact/hooks";
import { FEW_PEOPLE, type GroupArea, groupSittings, groupViews } from "#core/assess/group.ts";
import { VIEWS_PART } from "#core/assess/sittings.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Recorded } from "#core/record/event.ts";
import { oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { bytesOf } from "#islands/shared/read-text.ts";
import { Late } from "#islands/site/Late.tsx";
import { loadCode } from "#islands/site/load.ts";
import { inSlices } from "#stores/slices.ts";
import type { AssessmentProps } from "./types.ts";
import { ViewsPicture } from "./ViewsPicture.tsx";

interface Props extends AssessmentProps {
  /** The sittings of the open record. */
  readonly sat: readonly Recorded<"assessed">[];
}

interface OfFile {
  readonly name: string;
  /** Undefined if it is no file of a record of this course. */
  readonly sat: readonly Recorded<"assessed">[] | undefined;
}

/** How several people see the unit, from the files that they saved. They are read and not kept. */
export function Together({ t, sheet, sat }: Props) {
  /** What was chosen, and how often something was. */
  const [chosen, setChosen] = useState<{
    readonly files: readonly File[];
    readonly turn: number;
  }>();
  const [files, setFiles] = useState<readonly OfFile[]>([]);
  const records = files.flatMap((file) => file.sat ?? []);
  const refused = files.filter((file) => file.sat === undefined);
  const people = groupSittings([sat, ...files.flatMap((file) => [file.sat ?? []])], sheet.rev);
  return (
    <details class={records.length > 0 ? "together" : "screen"} open={chosen !== undefined}>
      <summary>
        <h2>{t.together}</h2>
      </summary>
      <div class="screen">
        <p>{t.togetherText}</p>
        <p>
          <FileButton
            look="quiet"
            multiple
            kind="record"
            onChoose={(given) => setChosen({ files: given, turn: (chosen?.turn ?? 0) + 1 })}
          >
            {t.togetherChoose}
          </FileButton>
        </p>
      </div>
      {chosen && (
        <Late
          key={chosen.turn}
          load={() => Promise.all(chosen.files.map((file) => read(file, sheet.id))).then(setFiles)}
        >
          {() => null}
        </Late>
      )}
      <div role="status">
        {refused.length > 0 && (
          <p class="wrong">
            {fill(t.togetherRefused, { names: refused.map(({ name }) => name).join(" · ") })}
          </p>
        )}
        {files.length > refused.length && (
          <p>{records.length > 0 ? count(t.togetherPeople, people.length) : t.togetherNone}</p>
        )}
      </div>
      {records.length > 0 && (
        <Figures t={t} sheet={sheet} views={groupViews(sheet.areas, people, sheet.roles)} />
      )}
    </details>
  );
}

function Figures({ t, sheet, views }: AssessmentProps & { readonly views: readonly GroupArea[] }) {
  const figure = (score: number | undefined, n: number) =>
    score === undefined ? "–" : fill(t.meanOf, { score: oneDecimal(score), n });
  const [one = 0, other = 0] = sheet.roles.map((_, side) =>
    Math.max(...views.map(({ sides }) => sides[side]?.n ?? 0)),
  );
  const [oneRole = "", otherRole = ""] = sheet.roles.map((role) => sheet.words.roles[role] ?? role);
  const table = (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{t.area}</th>
          {sheet.roles.map((role) => (
            <th key={role} scope="col">
              {sheet.words.roles[role]}
            </th>
          ))}
          <th scope="col">{t.alpha}</th>
        </tr>
      </thead>
      <tbody>
        {views.map(({ area, sides, parts, reliability }) => (
          <tr key={area} data-area={area} class={parts ? "apart" : undefined}>
            <th scope="row">
              {sheet.words.areas[area]}
              {parts && <b class="small"> {t.apart}</b>}
            </th>
            {sides.map(({ role, score, n }) => (
              <td key={role}>{figure(score, n)}</td>
            ))}
            <td>
              {reliability === undefined
                ? "–"
                : fill(t.meanOf, {
                    score: reliability.alpha.toFixed(2).replace("-", "−"),
                    n: reliability.n,
                  })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const isBoth = views.some(({ sides }) => sides.every(({ n }) => n > 0));
  return (
    <>
      {isBoth ? (
        <ViewsPicture
          t={t}
          sheet={sheet}
          views={views.map(({ area, sides }) => ({
            area,
            one: sides[0]?.score,
            other: sides[1]?.score,
          }))}
          people={Math.min(one, other)}
          text={fill(t.togetherPicture, { one, oneRole, other, otherRole })}
        >
          {table}
        </ViewsPicture>
      ) : (
        table
      )}
      <p class="small">{fill(t.togetherHow, { apart: VIEWS_PART, few: FEW_PEOPLE })}</p>
    </>
  );
}

/** The sittings in a file. What reads files comes only now. */
async function read(file: File, instrument: string): Promise<OfFile> {
  const { name } = file;
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") return { name, sat: undefined };
  const { sittingsIn } = await loadCode(() => import("./read-sittings.ts"));
  const course = document.documentElement.dataset["course"] ?? "";
  return { name, sat: await inSlices(sittingsIn(bytes, course, instrument)) };
}
