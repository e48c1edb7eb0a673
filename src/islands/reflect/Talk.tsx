import type { AssessmentProps } from "./Assessment.tsx";

interface Props extends AssessmentProps {
  /** Free lines by id. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** What a unit can point to, and what to talk about: the end of the page that is printed. */
export const Talk = ({ t, sheet, evidence }: Props) => (
  <>
    <section>
      <h3>{t.pointTo}</h3>
      <dl class="lines">
        {sheet.evidence.map((id) => (
          <div key={id}>
            <dt>{sheet.words.evidence[id]}</dt>
            <dd>{evidence[id] ?? <i class="small">{t.pointToNone}</i>}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section>
      <h3>{t.discuss}</h3>
      <ol>
        <li>{t.discuss1}</li>
        <li>{t.discuss2}</li>
        <li>{t.discuss3}</li>
      </ol>
      <p class="print-only small">{t.decided}</p>
    </section>
  </>
);
