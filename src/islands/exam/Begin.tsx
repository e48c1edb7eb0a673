import { useStore } from "@nanostores/preact";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { SIZES } from "#core/review/draw.ts";
import { answerIn, dropTest, openTest, testResult, tests } from "#core/review/run.ts";
import { colon } from "#islands/shared/sentences.ts";
import { momentOf } from "#islands/site/dates.ts";
import { $record, append } from "#stores/record.ts";
import { percent } from "./format.ts";
import { Gone } from "./Gone.tsx";
import type { TestProps } from "./types.ts";

interface Props extends TestProps {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onBegin: (size: number) => void;
  readonly onShow: (id: string) => void;
}

/** A test that was broken off, a new one, and those of the past. */
export function Begin({ t, index, passMark, pace, heading, onBegin, onShow }: Props) {
  const record = useStore($record);
  const [size, setSize] = useState(SIZES[0] ?? 0);
  const open = openTest(record);
  const past = tests(record).filter(({ until }) => until !== undefined);
  return (
    <>
      {open && (
        <section class="panel">
          <p>
            {fill(t.open, {
              date: momentOf(open.from),
              n: open.items.filter((ref) => answerIn(record, open, ref)).length,
              of: open.items.length,
            })}
          </p>
          <Gone t={t} index={index} test={open} />
          <p class="acts">
            <button type="button" class="go" onClick={() => onShow(open.id)}>
              {t.resume}
            </button>{" "}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                append(dropTest(open.id));
                // The panel disappears with the pressed button: move the focus to the heading.
                heading.current?.focus();
              }}
            >
              {t.drop}
            </button>
          </p>
        </section>
      )}
      <section>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onBegin(size);
          }}
        >
          <h2>{t.how}</h2>
          <ul class="rules">
            <li>{t.rules}</li>
            <li>{t.rulesAnswers}</li>
            <li>{t.rulesTime}</li>
            <li>{fill(t.rulesMark, { mark: percent(passMark) })}</li>
            {open !== undefined && <li>{t.oneOpen}</li>}
          </ul>
          <fieldset class="sizes">
            <legend>
              <h2 ref={heading} tabIndex={-1}>
                {t.size}
              </h2>
            </legend>
            {SIZES.map((choice) => (
              <label key={choice} class={size === choice ? "chosen" : undefined}>
                <input
                  type="radio"
                  name="size"
                  checked={size === choice}
                  onChange={() => setSize(choice)}
                />{" "}
                {fill(t.sizeTime, { n: choice, minutes: Math.round(choice * pace) })}
              </label>
            ))}
          </fieldset>
          <p>
            <button type="submit" class={open ? "quiet" : "go"}>
              {t.begin}
            </button>
          </p>
        </form>
      </section>
      {past.length > 0 && (
        <section>
          <h2>{t.past}</h2>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.score}</th>
                <th scope="col">{t.look}</th>
              </tr>
            </thead>
            <tbody>
              {past.map((test) => {
                const { share, of } = testResult(record, test, index, passMark);
                const date = momentOf(test.from);
                return (
                  <tr key={test.id}>
                    <th scope="row">{date}</th>
                    <td>{fill(t.shareOf, { share: percent(share), n: of })}</td>
                    <td>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={`${t.look}${colon()}${date}`}
                        onClick={() => onShow(test.id)}
                      >
                        {t.look}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
