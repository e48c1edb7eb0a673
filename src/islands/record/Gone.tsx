import { count, fill } from "#core/i18n/fill.ts";
import type { Summary } from "#core/record/state.ts";
import { type Gone as Answers, goneFrom } from "#core/review/gone.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { dateOf } from "#islands/site/dates.ts";
import type { RecordProps } from "./types.ts";

interface Props extends Pick<RecordProps, "t"> {
  readonly record: Summary;
  readonly index: ItemIndex;
  /** A module's title, or its former name where the site knows no title. */
  readonly titleOf: (module: string) => string;
}

/** What was answered and nothing counts any more: the course may not take that away without a word. */
export function Gone({ t, record, index, titleOf }: Props) {
  const { modules, questions } = goneFrom(record, index);
  const all = [...modules, ...questions];
  if (all.length === 0) return null;
  const line = (template: string, { module, answers, last }: Answers) => (
    <li key={module}>
      {fill(template, {
        name: titleOf(module),
        answers: count(t.goneAnswers, answers),
        date: dateOf(last),
      })}
    </li>
  );
  return (
    <details id="gone">
      <summary>
        {count(
          t.gone,
          all.reduce((sum, { answers }) => sum + answers, 0),
        )}
      </summary>
      <p class="small">{t.goneText}</p>
      <ul class="small">
        {modules.map((answers) => line(t.goneModule, answers))}
        {questions.map((answers) => line(t.goneQuestions, answers))}
      </ul>
    </details>
  );
}
