// Waits for the last answer of a module's quiz. What ends the module is loaded only then.
import { isEnded } from "#core/review/is-ended.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode } from "#islands/site/load.ts";
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
    () => loadBank(module),
    (bank) => {
      const asked = askedIn(bank);
      let done = false;
      $record.subscribe((summary) => {
        if (done || !isEnded(summary, asked, opened)) return;
        done = true;
        const part = quiz.appendChild(document.createElement("div"));
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
