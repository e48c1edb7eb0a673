// Waits for the last answer of a module's quiz. What ends the module is loaded only then.
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { itemState, type Summary } from "#core/record/state.ts";
import { type AskedItem, isEnded } from "#core/review/is-ended.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode } from "#islands/site/load.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { $record } from "#stores/record.ts";
import { askedIn } from "./asked.ts";

/** When the page was opened, by the clock that answers are stamped with. */
const opened = Date.now() - performance.now();

/** Watches the quiz of the page, and shows the end of its module below it once. */
export function watch(): void {
  const quiz = document.querySelector<HTMLElement>(".quiz");
  const module = document.querySelector<HTMLElement>("[data-module]")?.dataset["module"];
  if (!quiz || !module) return;
  whenLoaded(
    quiz,
    () => Promise.all([loadBank(module), loadStrings("quiz")]),
    ([bank, { quiz: t }]) => {
      const asked = askedIn(bank);
      let done = false;
      $record.subscribe((summary) => {
        const ends = !done && isEnded(summary, asked, opened);
        done ||= ends;
        leadOn(summary, asked, t, done);
        if (!ends) return;
        const part = quiz.appendChild(document.createElement("div"));
        part.id = "result";
        part.className = "screen";
        whenLoaded(
          part,
          async () => {
            const { prepare } = await loadCode(() => import("./ended.tsx"));
            return prepare({ module, opened, bank, asked });
          },
          (show) => show(part),
          true,
        );
      });
    },
    true,
  );
}

/** The way on from the question that was answered last, below it. */
const onward = document.createElement("a");
onward.className = "go";

/** Leads from the question that was just answered to the first without an answer, or to the result once that stands there. */
function leadOn(
  summary: Summary,
  asked: readonly AskedItem[],
  t: Strings["quiz"],
  isDone: boolean,
): void {
  const focus = document.activeElement;
  const next = asked.find(({ ref: [id, rev] }) => !itemState(summary, id, rev));
  if (focus === onward || !(next || isDone)) return;
  onward.href = next ? `#q-${next.ref[0]}` : "#result";
  onward.textContent = fill(next ? t.nextOpen : t.allAnswered, { n: next?.name ?? asked.length });
  // The question may be drawn as done a moment later: until then its style hides what leads on.
  focus?.closest(".quiz [data-question]")?.querySelector(".q-do")?.append(onward);
}
