import type { Summary } from "#core/record/state.ts";
import { calibration } from "#core/review/calibration.ts";
import type { RecordProps } from "./RecordPage.tsx";

/** How often "sure" was right: a bar for each word, and the figures beside it. */
export function CalibrationTable({ t, quiz, record }: RecordProps & { record: Summary }) {
  const rows = calibration(record);
  const any = rows.some(({ answers }) => answers > 0);
  return (
    <section>
      <h2 id="calibration">{t.calibration}</h2>
      <p>{any ? t.calibrationIntro : t.calibrationNone}</p>
      {any && (
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.feeling}</th>
              <th scope="col">{t.times}</th>
              <th scope="col">{t.rightShare}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ confidence, answers, right }) => (
              <tr key={confidence}>
                <th scope="row">{quiz[confidence]}</th>
                <td>{answers}</td>
                <td>
                  {answers > 0 && (
                    <>
                      <svg class="bar-of" viewBox="0 0 100 10" aria-hidden="true">
                        <rect class="all" width="100" height="10" />
                        <rect class="part-bar" width={(100 * right) / answers} height="10" />
                      </svg>{" "}
                      {right} ({Math.round((100 * right) / answers)} %)
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
