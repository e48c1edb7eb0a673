import { objectivesIn, viewsIn } from "./Figures.tsx";
import type { ReportProps } from "./types.ts";
import { mostWrong, wrongIn } from "./WrongAnswers.tsx";

/** What was found, in a few lines with links to where it is shown. */
export function Findings(props: ReportProps) {
  const { t } = props;
  const [wrong] = wrongIn(props);
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
