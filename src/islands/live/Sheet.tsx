import { fill } from "#core/i18n/fill.ts";
import { letter } from "#core/items/letter.ts";
import type { Texts } from "#core/live/fit.ts";
import { Inline } from "#islands/question/Inline.tsx";
import type { Words } from "./types.ts";

interface Props {
  readonly t: Pick<
    Words,
    | "sheetOf"
    | "sheetDate"
    | "sheetPeople"
    | "sheetQuestion"
    | "option"
    | "first"
    | "second"
    | "total"
  >;
  /** The module's. */
  readonly title: string;
  readonly questions: readonly (Pick<Texts, "case" | "stem" | "options"> & {
    readonly id: string;
  })[];
}

/** Questions with room for the hands of two votes: to read out, and to write on. The key is not on it. */
export const Sheet = ({ t, title, questions }: Props) => (
  <>
    <p class="tally-name">{fill(t.sheetOf, { title })}</p>
    <p class="tally-head">
      <span>{t.sheetDate}</span>
      <span>{t.sheetPeople}</span>
    </p>
    {questions.map(({ id, case: told, stem, options }, at) => (
      <section class="tally" key={id}>
        <h3>{fill(t.sheetQuestion, { n: at + 1 })}</h3>
        {told !== undefined && (
          <p>
            <Inline text={told} />
          </p>
        )}
        <p>
          <strong>
            <Inline text={stem} />
          </strong>
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.option}</th>
              <th scope="col">{t.first}</th>
              <th scope="col">{t.second}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((text, nth) => (
              <tr key={text}>
                <th scope="row" class="lettered">
                  <b>{letter(nth)}</b>{" "}
                  <span>
                    <Inline text={text} />
                  </span>
                </th>
                <td />
                <td />
              </tr>
            ))}
            <tr>
              <th scope="row">{t.total}</th>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </section>
    ))}
  </>
);
