import { wrongAnswers } from "#core/rollup/wrong-answers.ts";
import { objectivesIn, viewsIn } from "./Figures.tsx";
import type { ReportProps } from "./types.ts";
import { mostWrong } from "./WrongAnswers.tsx";

/** What was found, in a few lines with links to where it is shown. */
export function Findings(props: ReportProps) {
  const { t, report, data } = props;
  const [wrong] = wrongAnswers(report, data.course);
  const lines = [
    { id: "next", title: t.next, finding: wrong && mostWrong(props, wrong) },
    { id: "objectives", title: t.objectivesTitle, finding: objectivesIn(props).finding },
    { id: "unit", title: t.unitTitle, finding: viewsIn(props, "unit")?.finding },
  ];
  return (
    <ul class="plain findings screen">
      {lines.map(
        ({ id, title, finding }) =>
          finding !== undefined && (
            <li key={id}>
              <span class="small">{title}</span>
              <a href={`#${id}`}>{finding}</a>
            </li>
          ),
      )}
    </ul>
  );
}
