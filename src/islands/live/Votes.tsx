import { fill } from "#core/i18n/fill.ts";
import { letter } from "#core/items/letter.ts";
import { marksOf, widthFor } from "#core/live/hands.ts";
import { handsNow, votesAt } from "#core/live/run.ts";
import { handsFor, total } from "#core/live/tally.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { numberIn } from "./How.tsx";
import { Asked } from "./Shown.tsx";
import type { Act, StepProps } from "./types.ts";

interface Props extends StepProps {
  /** The option that keys count for; one more than there are means none. */
  readonly row: number;
  readonly toRow: (row: number) => void;
  /** Adds so many hands to an option. */
  readonly add: (option: string, by: 1 | -1) => void;
  readonly act: Act;
}

/** Hands are counted: one mark a hand, in fives. In the second vote the first is hollow behind it. */
export function Votes({ t, run, slide, row, toRow, add, act }: Props) {
  const { first, second } = votesAt(run);
  const isSecond = run.step === "second";
  const now = isSecond ? second : first;
  const most = Math.max(
    ...slide.ids.map((id) => Math.max(handsFor(first, id), isSecond ? handsFor(second, id) : 0)),
  );
  const width = widthFor(most);
  const n = total(now);
  const of = run.settings.people;
  return (
    <div class="voting">
      <p class="less">
        {isSecond ? t.saySecond : t.sayFirst}
        {isSecond && <i class="legend"> {t.hollow}</i>}
        <span>{of > 0 ? fill(t.countedOf, { n, of }) : fill(t.counted, { n })}</span>
      </p>
      <Asked slide={slide} />
      <ul class="choices votes">
        {slide.ids.map((id, at) => {
          const hands = handsNow(run, id);
          const name = letter(at);
          const tap = (by: 1 | -1) => {
            toRow(at);
            add(id, by);
          };
          return (
            <li key={id} data-row={at === row ? "" : undefined} onFocusIn={() => toRow(at)}>
              <b>{name}</b>
              <span>
                <Inline text={slide.options[at] ?? ""} />
              </span>
              <svg viewBox={`0 0 ${width} 54`} preserveAspectRatio="none" aria-hidden="true">
                {isSecond && <path class="was" d={marksOf(handsFor(first, id))} />}
                <path class="is" d={marksOf(hands)} />
              </svg>
              <span class="count">
                <button
                  type="button"
                  class="quiet"
                  aria-label={fill(t.less, { letter: name })}
                  onClick={() => tap(-1)}
                >
                  −
                </button>
                <input
                  type="text"
                  inputMode="numeric"
                  autocomplete="off"
                  aria-label={fill(t.handsFor, { letter: name })}
                  value={hands}
                  onFocus={({ currentTarget }) => currentTarget.select()}
                  onInput={({ currentTarget }) =>
                    act({ do: "count", option: id, hands: numberIn(currentTarget.value) })
                  }
                />
                <button
                  type="button"
                  class="quiet"
                  aria-label={fill(t.more, { letter: name })}
                  onClick={() => tap(1)}
                >
                  +
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
