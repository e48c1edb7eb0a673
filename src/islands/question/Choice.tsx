import type { Attempt } from "#core/items/attempt.ts";
import type { ItemOf } from "#core/items/item.ts";
import { rulesOf } from "#core/items/kinds/index.ts";
import { keysOf, optionsOf } from "#core/items/parts.ts";
import { isList, type Response } from "#core/items/response.ts";
import { shuffle } from "#core/items/shuffle.ts";
import { Frame } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { letterOf } from "./letter.ts";
import { Mark, type MarkName } from "./Mark.tsx";
import { nameOf } from "./name.ts";
import { onPaper } from "./on-paper.ts";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

type ChoiceItem = ItemOf<"single"> | ItemOf<"multiple"> | ItemOf<"true-false">;

/** Choosing one or several of the options. */
export default function Choice(props: QuestionProps<ChoiceItem>) {
  const { item, words, t } = props;
  const sitting = useAttempt(props);
  const name = nameOf(props);
  const { state, seed, live, answer } = sitting;
  const chosen = chosenIn(state.response);
  const options = optionsOf(item);
  const { chooses, optionsStand } = rulesOf(item);
  const some = chooses === "some";
  const shown =
    seed === undefined || !item.shuffle || optionsStand ? options : shuffle(options, seed);

  const toggle = (option: string) => {
    if (!some) sitting.respond(option);
    else if (chosen.has(option)) sitting.respond([...chosen].filter((id) => id !== option));
    else sitting.respond([...chosen, option]);
  };

  return (
    <Frame props={props} sitting={sitting} incomplete={some ? t.chooseSome : t.chooseOne}>
      {shown.map((option) => {
        const own = words.options?.[option]?.text;
        const mark = markOf(item, option, state, some);
        const feedback = (state.done || mark === "no") && answer.feedback[option];
        return (
          <div
            key={option}
            class={`opt ${mark ? `is-${mark}` : ""}`}
            style={onPaper(seed, options.indexOf(option))}
          >
            <label
              data-letter={own === undefined ? undefined : letterOf(options.indexOf(option), live)}
            >
              <input
                type={some ? "checkbox" : "radio"}
                name={some ? undefined : name}
                checked={chosen.has(option)}
                aria-describedby={feedback ? `f-${name}-${option}` : undefined}
                onClick={(event) => {
                  // A finished question ignores changes. Its controls are not disabled: that would lose the focus.
                  if (state.done) event.preventDefault();
                  else toggle(option);
                }}
              />
              <span class="o">
                {/* True and false are called the same in every question: the interface has their words. */}
                <Inline text={own ?? t[option as "true" | "false"]} />
              </span>
            </label>
            {feedback && (
              <p class="fb" id={`f-${name}-${option}`}>
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
  new Set(typeof response === "string" ? [response] : response && isList(response) ? response : []);

/** How an option is marked: right and chosen, wrongly chosen in whichever try, or right and left out. */
function markOf(
  item: ChoiceItem,
  option: string,
  { checked, before, done, scores }: Attempt,
  some: boolean,
): MarkName | undefined {
  if (scores.length === 0) return undefined;
  const isIn = (response: Response | undefined) => chosenIn(response).has(option);
  if (!keysOf(item).includes(option)) return isIn(checked) || before.some(isIn) ? "no" : undefined;
  if (!done) return undefined;
  return isIn(checked) || !some ? "yes" : "missed";
}
