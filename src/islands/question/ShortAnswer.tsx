import { fill } from "#core/i18n/fill.ts";
import type { ItemOf } from "#core/items/item.ts";
import { matches } from "#core/items/kinds/short-answer/rules.ts";
import { Frame } from "./Frame.tsx";
import { Mark } from "./Mark.tsx";
import { nameOf } from "./name.ts";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

/** Writing a term. Widths of letters, capitals, spaces and punctuation make no difference. */
export default function ShortAnswer(props: QuestionProps<ItemOf<"short-answer">>) {
  const { words, t, near = {} } = props;
  const sitting = useAttempt(props);
  const { state, answer } = sitting;
  const text = typeof state.response === "string" ? state.response : "";
  const checked = typeof state.checked === "string" ? state.checked : undefined;
  const accepted = words.accepted ?? [];
  const id = `f-${nameOf(props)}`;
  const nearest = Object.keys(near).find((key) => matches(checked ?? "", near[key] ?? []));
  const right = matches(checked ?? "", accepted);
  const feedback =
    checked === undefined ? undefined : answer.feedback[right ? "right" : (nearest ?? "wrong")];
  // A first wrong answer that matches no near answer gets the hint alone.
  const isTold = feedback && (state.done || nearest);

  return (
    <Frame props={props} sitting={sitting} incomplete={t.writeAnswer}>
      <label class="write">
        <span class="small">{t.yourAnswer}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={200}
          value={text}
          readOnly={state.done}
          aria-describedby={isTold ? id : undefined}
          onInput={(event) => sitting.respond(event.currentTarget.value)}
        />
      </label>
      {isTold && (
        <p id={id} class={`told ${right ? "is-yes" : "is-no"}`}>
          <Mark
            name={right ? "yes" : "no"}
            t={t}
            // Of the accepted spellings the first is the one to remember.
            says={!right && state.done && fill(t.key, { answers: accepted[0] ?? "" })}
          />
          {feedback}
        </p>
      )}
    </Frame>
  );
}
