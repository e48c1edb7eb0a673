// Brings the questions before a module's text to life.
import "#islands/site/rescue.ts";
import { questionOf } from "#islands/question/bank.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openRecord } from "#stores/record.ts";
import liveCss from "#styles/question-live.css?url";
import { Before } from "./Before.tsx";
import type { BeforeData } from "./types.ts";

const root = document.getElementById("before");
if (root) {
  const { module, items } = JSON.parse(root.dataset["before"] ?? "{}") as BeforeData;
  openRecord();
  whenLoaded(
    root,
    () => Promise.all([loadStrings("pretest", "quiz"), loadBank(module), loadStyle(liveCss)]),
    ([{ pretest, quiz }, bank]) => {
      const questions = items.flatMap((ref) => questionOf(bank, module, ref) ?? []);
      render(<Before t={pretest} quiz={quiz} module={module} questions={questions} />, root);
    },
  );
}
