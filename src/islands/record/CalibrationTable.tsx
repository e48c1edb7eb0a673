import { count } from "#core/i18n/fill.ts";
import type { Summary } from "#core/record/state.ts";
import { calibration } from "#core/review/calibration.ts";
import { CalibrationPicture } from "./CalibrationPicture.tsx";
import type { RecordProps } from "./RecordPage.tsx";

/** How often "sure" was right: in words, as a picture, and the figures. */
export function CalibrationTable({ t, quiz, record }: RecordProps & { record: Summary }) {
  const rows = calibration(record);
  const any = rows.some(({ answers }) => answers > 0);
  const sure = rows.find(({ confidence }) => confidence === "sure");
  const misled = sure ? sure.answers - sure.right : 0;
  return (
    <section>
      <h2 id="calibration">{t.calibration}</h2>
      <p>{any ? t.calibrationIntro : t.calibrationNone}</p>
      {any && <CalibrationPicture t={t} quiz={quiz} rows={rows} />}
      {misled > 0 && <p>{count(t.calibrationSure, misled)}</p>}
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
                <td>{right}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
