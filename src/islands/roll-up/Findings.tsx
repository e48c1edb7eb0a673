import { wrongAnswers } from "#core/rollup/wrong-answers.ts";
import { objectivesIn, viewsIn } from "./Figures.tsx";
import type { ReportProps } from "./types.ts";
import { mostWrong } from "./WrongAnswers.tsx";

interface Line {
  readonly id: string;
  readonly title: string;
  readonly finding: string | undefined;
  /** What it is about, where the finding is too short to name it. */
  readonly names?: readonly string[];
}

/** What was found, in a few lines with links to where it is shown. */
export function Findings(props: ReportProps) {
  const { t, report, data } = props;
  const [wrong] = wrongAnswers(report, data.course);
  const objectives = objectivesIn(props);
  const lines: readonly Line[] = [
    { id: "next", title: t.next, finding: wrong && mostWrong(props, wrong) },
    {
      id: "objectives",
      title: t.objectivesTitle,
      finding: objectives.finding,
      names: objectives.named,
    },
    { id: "unit", title: t.unitTitle, finding: viewsIn(props, "unit")?.finding },
  ];
  return (
    <ul class="plain findings screen">
      {lines.map(
        ({ id, title, finding, names = [] }) =>
          finding !== undefined && (
            <li key={id}>
              <span class="small">{title}</span>
              <a href={`#${id}`}>{finding}</a>
              {names.length > 0 && (
                <ul>
                  {names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              )}
            </li>
          ),
      )}
    </ul>
  );
}
