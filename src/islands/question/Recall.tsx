import { useEffect, useRef } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { ItemOf } from "#core/items/item.ts";
import { isWritten } from "#core/items/kinds/rules.ts";
import { isList } from "#core/items/response.ts";
import { Frame } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

/** Characters that are kept: all that anybody can write from memory in some minutes, and little beside a whole record. */
export const MOST = 2000;

/** Writing what one remembers, then ticking which points of a model answer one had. No text is judged by the program. */
export default function Recall(props: QuestionProps<ItemOf<"recall">>) {
  const { item, words, t, answer } = props;
  const sitting = useAttempt(props);
  const { live } = sitting;
  const { done, response, scores } = sitting.state;
  // A list once the model answer is shown: what was written, and the points ticked.
  const ticked = response !== undefined && isList(response) ? response.slice(1) : undefined;
  const [written] = [response].flat();
  const text = typeof written === "string" ? written : "";
  const tooLong = text.length > MOST && fill(t.tooMuch, { n: text.length, most: MOST });
  const isShown = ticked !== undefined || done;
  const model = useRef<HTMLLegendElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    // Move the focus to the model answer, which is above the pressed button. After a reload no button was pressed.
    if (isAsked.current) model.current?.focus();
    isAsked.current = false;
  }, [isShown]);

  const check = () => {
    isAsked.current = !isShown && !tooLong && isWritten(text);
    // The text can't be changed from now on.
    if (isAsked.current) sitting.respond([text]);
    else sitting.check();
  };
  // Show one result: that of this sitting, otherwise that of the previous one.
  const score = scores[0] ?? sitting.earlier?.score ?? 0;
  const of = item.points.length;
  const marks = fill(t.ownMarks, { n: Math.round(score * of), of });
  const own = {
    check: isShown ? t.keepMarks : t.toModel,
    right: marks,
    partly: marks,
    wrong: marks,
  };
  const hint = words.hint === undefined ? "" : fill(t.hint, { hint: words.hint });

  return (
    <Frame
      props={{ ...props, t: { ...t, ...own } }}
      sitting={{ ...sitting, check }}
      incomplete={tooLong || `${t.writeRecall} ${hint}`}
    >
      <label class="write recall">
        <span class="small">{t.recalled}</span>
        {/* It takes any length: a limit there would cut what is pasted without a word. */}
        <textarea
          value={text}
          // Not before: hydration passes over what differs from the page as it was built.
          readOnly={live && isShown}
          onInput={(event) => sitting.respond(event.currentTarget.value)}
        />
      </label>
      {isShown && (
        <fieldset class="model">
          <legend ref={model} tabIndex={-1}>
            {t.model}
          </legend>
          {item.points.map((point) => {
            const has = ticked?.includes(point);
            return (
              <div key={point} class="opt">
                <label>
                  <input
                    type="checkbox"
                    checked={has}
                    onClick={(event) => {
                      // Once done, the marks stand; it isn't disabled, which would lose the focus.
                      if (done) event.preventDefault();
                      else {
                        const now = item.points.filter((id) =>
                          id === point ? !has : ticked?.includes(id),
                        );
                        sitting.respond([text, ...now]);
                      }
                    }}
                  />
                  <span class="o">
                    <Inline text={answer.feedback[point] ?? ""} />
                  </span>
                </label>
              </div>
            );
          })}
        </fieldset>
      )}
    </Frame>
  );
}
