import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { ItemOf } from "#core/items/item.ts";
import { needsMove } from "#core/items/order.ts";
import { letter } from "#core/items/parts.ts";
import { isList } from "#core/items/score.ts";
import { shuffleAway, writtenOrder } from "#core/items/shuffle.ts";
import { Frame } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { Mark } from "./Mark.tsx";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

/** Putting things in order with buttons that move one up or down. */
export default function Ordering(props: QuestionProps<ItemOf<"ordering">>) {
  const { item, words, t } = props;
  const sitting = useAttempt(props);
  const { state, seed, answer } = sitting;
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLElement>(null);
  // A button that moved with its row has lost the focus on the way.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [state.response]);
  // Without script the list must not stand in the right order either.
  const start =
    // Left open and over: the right order is what there is to see.
    state.done
      ? item.key
      : seed === undefined
        ? writtenOrder(item.key)
        : shuffleAway(item.key, seed);
  const order = state.response !== undefined && isList(state.response) ? state.response : start;
  const moving =
    state.done && state.checked !== undefined && isList(state.checked)
      ? needsMove(item.key, state.checked)
      : new Set<string>();
  const textOf = (id: string) => words.options?.[id]?.text ?? "";

  const move = (id: string, by: -1 | 1, button: HTMLElement) => {
    const from = order.indexOf(id);
    const to = from + by;
    if (state.done || to < 0 || to >= order.length) return;
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    pressed.current = button;
    sitting.respond(next);
    setSaid(fill(t.moved, { text: textOf(id), n: to + 1, of: order.length }));
  };

  return (
    <Frame
      props={props}
      sitting={{
        ...sitting,
        // The order that is shown is an answer too, even if nothing had to be moved.
        check: () => sitting.check(order),
      }}
    >
      <ol class="order">
        {order.map((id, index) => {
          const mark = !state.done ? undefined : moving.has(id) ? "no" : "yes";
          return (
            <li key={id} class={`opt ${mark ? `is-${mark}` : ""}`}>
              <div class="order-row" data-letter={letter(writtenOrder(item.key).indexOf(id))}>
                <span class="order-n">{index + 1}</span>
                <span class="o">
                  <Inline text={textOf(id)} />
                </span>
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    class="quiet"
                    disabled={seed === undefined}
                    aria-disabled={
                      state.done || (by < 0 ? index === 0 : index === order.length - 1)
                    }
                    aria-label={fill(by < 0 ? t.moveUp : t.moveDown, { text: textOf(id) })}
                    onClick={(event) => move(id, by, event.currentTarget)}
                  >
                    {by < 0 ? "↑" : "↓"}
                  </button>
                ))}
              </div>
              {mark && (
                <p class="fb">
                  {/* "Right" would not do: what may stay can be third in the list and fourth in the right order. */}
                  <Mark
                    name={mark}
                    t={t}
                    says={
                      mark === "no"
                        ? fill(t.needsMove, { n: item.key.indexOf(id) + 1, of: item.key.length })
                        : moving.size > 0 && t.canStay
                    }
                  />
                  {answer?.feedback[id]}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <p class="sr" aria-live="polite">
        {said}
      </p>
    </Frame>
  );
}
