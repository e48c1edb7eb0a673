import type { Strings } from "#core/i18n/strings.ts";
import { verdict } from "#core/items/attempt.ts";
import { keysOf } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";
import type { Summary } from "#core/record/state.ts";
import { beforeAfter } from "#core/review/pretest.ts";
import { Inline } from "#islands/question/Inline.tsx";
import type { PageQuestion } from "./types.ts";

interface Props {
  readonly t: Strings["pretest"];
  readonly quiz: Strings["quiz"];
  readonly record: Summary;
  readonly module: string;
  /** All of the module's page. */
  readonly questions: readonly PageQuestion[];
}

/** What was answered before reading, side by side with the first answers after it, in words. */
export function Compared({ t, quiz, record, module, questions }: Props) {
  const rows = beforeAfter(record, module).flatMap(({ before, ...then }) => {
    const question = questions.find(
      ({ item }) => item.id === before.item && item.gradingRev === before.rev,
    );
    return question ? [{ question, before, ...then }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t.compared}</h3>
      <p class="small">{t.comparedText}</p>
      {rows.map(({ question, before, after, last }) => (
        <div key={question.item.id}>
          <p>
            <b>
              <Inline text={question.words.stem} />
            </b>
          </p>
          <dl class="two">
            <div>
              <dt class="small">{t.before}</dt>
              <dd>
                {/* Whether it was right would give away what is still to be answered. */}
                <Told
                  quiz={quiz}
                  question={question}
                  response={before.response}
                  score={after && before.score}
                />
              </dd>
            </div>
            <div>
              <dt class="small">{t.after}</dt>
              <dd>
                {after ? (
                  <Told quiz={quiz} question={question} {...after} />
                ) : (
                  <a href={`#q-${question.item.id}`}>{t.notYet}</a>
                )}
              </dd>
              {last && (
                <>
                  <dt class="small">{t.last}</dt>
                  <dd>
                    <Told quiz={quiz} question={question} {...last} />
                  </dd>
                </>
              )}
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}

interface ToldProps extends Pick<Props, "quiz"> {
  readonly question: PageQuestion;
  readonly score: number | undefined;
  readonly response?: Response;
}

/** An answer in the words of the option, and whether it is right, if that is told. The words of a right one are known. */
function Told({ quiz, question: { item, words }, score, response }: ToldProps) {
  const option = score === 1 ? keysOf(item)[0] : response;
  // What is no option's id finds no words.
  const text = words.options?.[`${option}`]?.text;
  return (
    <>
      {text !== undefined && <Inline text={`${text} `} />}
      {score !== undefined && <b class={`is-${verdict(score)}`}>{quiz[verdict(score)]}</b>}
    </>
  );
}
