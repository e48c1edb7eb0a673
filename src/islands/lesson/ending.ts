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

/** In the contents of the page, how many questions are answered. */
const told = new Text();

/**
 * Leads from the question that was just answered to the first without an answer, or to the result once that stands there.
 * The link above the text leads there, too: nothing is left to ask before reading.
 */
function leadOn(
  summary: Summary,
  asked: readonly AskedItem[],
  t: Strings["quiz"],
  isDone: boolean,
): void {
  const focus = document.activeElement;
  const open = asked.filter(({ ref: [id, rev] }) => !itemState(summary, id, rev));
  const [next] = open;
  const n = asked.length - open.length;
  const way = {
    href: next ? `#q-${next.ref[0]}` : isDone ? "#result" : "#quiz",
    textContent: fill(next ? t.nextOpen : t.allAnswered, { n: next?.name ?? n }),
  };
  if (n) {
    told.data = ` · ${fill(t.soFar, { n })}`;
    document.querySelector('.toc [href="#quiz"]')?.append(told);
    Object.assign(document.querySelector(".lead .quiet") ?? {}, way);
  }
  if (focus === onward) return;
  Object.assign(onward, way);
  // The question may be drawn as done a moment later: until then its style hides what leads on.
  focus?.closest(".quiz [data-question]")?.querySelector(".q-do")?.append(onward);
}
