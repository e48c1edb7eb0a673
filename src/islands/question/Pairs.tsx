import { fill } from "#core/i18n/fill.ts";
import type { ItemOf } from "#core/items/item.ts";
import { rulesOf } from "#core/items/kinds/index.ts";
import { isRightPair } from "#core/items/kinds/pairs.ts";
import { isPairs } from "#core/items/response.ts";
import { shuffle } from "#core/items/shuffle.ts";
import { Frame } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { letterOf } from "./letter.ts";
import { Mark } from "./Mark.tsx";
import { nameOf } from "./name.ts";
import { onPaper } from "./on-paper.ts";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

/** Matching each prompt to an option, or putting each into a category: a list to choose from in every row. */
export default function Pairs(props: QuestionProps<ItemOf<"matching"> | ItemOf<"categorise">>) {
  const { item, words, t } = props;
  const sitting = useAttempt(props);
  const { state, seed, live, answer } = sitting;
  const given = state.response !== undefined && isPairs(state.response) ? state.response : {};
  const mixed = (ids: readonly string[], turn: number) =>
    seed === undefined || !item.shuffle ? ids : shuffle(ids, seed + turn);
  const textOf = (option: string) => words.options?.[option]?.text ?? "";
  const options = rulesOf(item).optionsStand ? item.options : mixed(item.options, 1);

  return (
    <Frame props={props} sitting={sitting} incomplete={t.chooseAll}>
      {mixed(item.prompts, 0).map((prompt) => {
        const text = words.prompts?.[prompt]?.text ?? "";
        const right = state.done && isRightPair(item, prompt, given);
        const mark = state.done ? (right ? "yes" : "no") : undefined;
        const id = `f-${nameOf(props)}-${prompt}`;
        return (
          <div
            key={prompt}
            class={`opt pair ${mark ? `is-${mark}` : ""}`}
            style={onPaper(seed, item.prompts.indexOf(prompt))}
          >
            <label data-letter={letterOf(item.prompts.indexOf(prompt), live)}>
              <span class="o">
                <Inline text={text} />
              </span>
              <span class={live ? "pick" : undefined}>
                {live && <span aria-hidden="true">{textOf(given[prompt] ?? "") || t.choose}</span>}
                <select
                  value={given[prompt] ?? ""}
                  aria-describedby={mark && id}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    if (!state.done) sitting.respond({ ...given, [prompt]: value });
                    // A finished question ignores changes. Its controls are not disabled: that would lose the focus.
                    else event.currentTarget.value = given[prompt] ?? "";
                  }}
                >
                  <option value="">{t.choose}</option>
                  {options.map((option) => (
                    <option key={option} value={option}>
                      {textOf(option)}
                    </option>
                  ))}
                </select>
              </span>
            </label>
            {mark && (
              <p class="fb" id={id}>
                <Mark
                  name={mark}
                  t={t}
                  says={!right && fill(t.key, { answers: textOf(item.key[prompt] ?? "") })}
                />
                {answer.feedback[prompt]}
              </p>
            )}
          </div>
        );
      })}
      <ol class="pair-key">
        {item.options.map((option) => (
          <li key={option}>{textOf(option)}</li>
        ))}
      </ol>
    </Frame>
  );
}
