import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { ItemOf } from "#core/items/item.ts";
import { needsMove } from "#core/items/kinds/ordering/needs-move.ts";
import { shuffleAway, writtenOrder } from "#core/items/kinds/ordering/orders.ts";
import { isList, type Response } from "#core/items/response.ts";
import { Frame } from "./Frame.tsx";
import { Inline } from "./Inline.tsx";
import { letterOf } from "./letter.ts";
import { Mark } from "./Mark.tsx";
import { onPaper } from "./on-paper.ts";
import type { QuestionProps } from "./types.ts";
import { useAttempt } from "./use-attempt.ts";

/** Putting things in order with buttons that move one up or down. */
export default function Ordering(props: QuestionProps<ItemOf<"ordering">>) {
  const { item, words, t } = props;
  const sitting = useAttempt(props);
  const { state, seed, live, answer } = sitting;
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLElement>(null);
  // Moving a row takes the focus from its button: give it back.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [state.response]);
  const given = listIn(state.response);
  // Without script the list must not stand in the right order either.
  const start = seed === undefined ? writtenOrder(item.key) : shuffleAway(item.key, seed);
  // A finished question shows the right order, with the place that the reader gave to each row.
  const order = state.done ? item.key : (given ?? start);
  const moving = needsMove(item.key, given ?? []);
  const isRight = given !== undefined && moving.size === 0;
  const textOf = (id: string) => words.options?.[id]?.text ?? "";

  /** Where a row was put, beside the place that it has in the right order. */
  const placeOf = (list: readonly string[] | undefined, id: string, index: number) => {
    const n = (list?.indexOf(id) ?? index) + 1;
    if (n === index + 1) return t.putHere;
    return fill(moving.has(id) ? t.putElsewhere : t.putInOrder, { n });
  };

  const move = (id: string, by: -1 | 1, button: HTMLElement) => {
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    pressed.current = button;
    sitting.respond(next);
    setSaid(fill(t.moved, { text: textOf(id), n: to + 1, of: order.length }));
  };

  return (
    <Frame
      props={props}
      incomplete={t.chooseAll}
      sitting={{
        ...sitting,
        // The order that is shown is an answer too, even if nothing had to be moved.
        check: () => sitting.check(order),
      }}
    >
      {state.done && !isRight && <p class="small right-order">{t.rightOrder}</p>}
      <ol class="order">
        {order.map((id, index) => {
          const mark = !state.done || !given ? undefined : moving.has(id) ? "no" : "yes";
          return (
            <li
              key={id}
              class={`opt ${mark ? `is-${mark}` : ""}`}
              style={onPaper(seed, writtenOrder(item.key).indexOf(id))}
            >
              <div
                class="order-row"
                data-letter={letterOf(writtenOrder(item.key).indexOf(id), live)}
              >
                <span class="order-n">{index + 1}</span>
                <span class="o">
                  <Inline text={textOf(id)} />
                </span>
                {live && !state.done && (
                  <span class="order-move">
                    {([-1, 1] as const).map((by) => (
                      <button
                        key={by}
                        type="button"
                        class="quiet"
                        aria-disabled={by < 0 ? index === 0 : index === order.length - 1}
                        aria-label={fill(by < 0 ? t.moveUp : t.moveDown, { text: textOf(id) })}
                        onClick={(event) => move(id, by, event.currentTarget)}
                      >
                        {by < 0 ? "↑" : "↓"}
                      </button>
                    ))}
                  </span>
                )}
              </div>
              {state.done && (
                <p class="fb">
                  {mark && <Mark name={mark} t={t} says={!isRight && placeOf(given, id, index)} />}
                  {answer.feedback[id]}
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

const listIn = (response: Response | undefined): readonly string[] | undefined =>
  response !== undefined && isList(response) ? response : undefined;
