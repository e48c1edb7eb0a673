import type { AssessmentProps } from "./types.ts";

/** Rows to write on: what stops, what begins, and one to spare. */
const LINES = [1, 2, 3];

interface Props extends AssessmentProps {
  /** Free lines by id. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** The unit's evidence and the points to talk about: the end of the printed page. */
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
    </section>
    <section class="print-only">
      <h3>{t.plan}</h3>
      <table class="to-write">
        <thead>
          <tr>
            <th scope="col">{t.planWhat}</th>
            <th scope="col">{t.planWho}</th>
            <th scope="col">{t.planWhen}</th>
            <th scope="col">{t.planSign}</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <tr key={line}>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);
