import type { ItemOf } from "#core/items/item.ts";
import { keysOf, letter, optionsOf } from "#core/items/parts.ts";
import { isList, type Response } from "#core/items/score.ts";
import { shuffle } from "#core/items/shuffle.ts";
import { Frame } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { Mark, type MarkName } from "./Mark.tsx";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

type ChoiceItem = ItemOf<"single"> | ItemOf<"multiple"> | ItemOf<"true-false">;

/** Choosing one or several of the options. */
export default function Choice(props: QuestionProps<ChoiceItem>) {
  const { item, words, t } = props;
  const sitting = useAttempt(props);
  const { state, seed, answer } = sitting;
  const chosen = chosenIn(state.response);
  const options = optionsOf(item);
  const shown =
    seed === undefined || !item.shuffle || item.kind === "true-false"
      ? options
      : shuffle(options, seed);

  const toggle = (option: string) => {
    if (item.kind !== "multiple") sitting.respond(option);
    else if (chosen.has(option)) sitting.respond([...chosen].filter((id) => id !== option));
    else sitting.respond([...chosen, option]);
  };

  return (
    <Frame props={props} sitting={sitting}>
      {shown.map((option) => {
        const text =
          item.kind === "true-false"
            ? t[option as "true" | "false"]
            : (words.options?.[option]?.text ?? "");
        const mark = markOf(item, option, chosenIn(state.checked), state.done, state.scores);
        const feedback = (state.done || mark === "no") && answer?.feedback[option];
        return (
          <div key={option} class={`opt ${mark ? `is-${mark}` : ""}`}>
            <label
              data-letter={item.kind === "true-false" ? undefined : letter(options.indexOf(option))}
            >
              <input
                type={item.kind === "multiple" ? "checkbox" : "radio"}
                name="o"
                checked={chosen.has(option)}
                aria-describedby={feedback ? `f-${item.id}-${option}` : undefined}
                onClick={(event) => {
                  // Once done, the answer stands; it isn't disabled, which would lose the focus.
                  if (state.done) event.preventDefault();
                  else toggle(option);
                }}
              />
              <span class="o">
                <Inline text={text} />
              </span>
            </label>
            {feedback && (
              <p class="fb" id={`f-${item.id}-${option}`}>
                {mark && <Mark name={mark} t={t} />}
                {feedback}
              </p>
            )}
          </div>
        );
      })}
    </Frame>
  );
}

const chosenIn = (response: Response | undefined): ReadonlySet<string> =>
  new Set(
    response === undefined
      ? []
      : isList(response)
        ? response
        : typeof response === "string"
          ? [response]
          : [],
  );

/** How an option is marked: right and chosen, wrongly chosen, or right and left out. */
function markOf(
  item: ChoiceItem,
  option: string,
  checked: ReadonlySet<string>,
  done: boolean,
  scores: readonly number[],
): MarkName | undefined {
  if (scores.length === 0) return undefined;
  const right = keysOf(item).includes(option);
  if (checked.has(option) && !right) return "no";
  if (!done || !right) return undefined;
  return checked.has(option) || item.kind !== "multiple" ? "yes" : "missed";
}
