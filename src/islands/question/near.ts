// Waits until a question comes near, and only then loads what asking it takes: a page is read before it is answered. Stands in the
// file that every page has, as what follows the reading does: a second one would cost module pages more than this costs others.
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode } from "#islands/site/load.ts";
import { whenNear } from "#islands/site/near-by.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import liveCss from "#styles/question-live.css?url";
import { loadBank } from "./load-bank.ts";

// The script runs: remove the message that it did not load.
document.querySelector(".quiz .late")?.remove();

const module = document.querySelector<HTMLElement>("[data-module]")?.dataset["module"] ?? "";

for (const root of document.querySelectorAll<HTMLElement>("[data-question]")) {
  whenNear(root, () =>
    whenLoaded(
      root,
      () => load(root),
      (show) => show(),
    ),
  );
}

/** Code, words and style are asked for at once: where the network is slow, one wait is enough. */
async function load(root: HTMLElement): Promise<() => void> {
  const [{ prepare }, bank, { quiz }] = await Promise.all([
    loadCode(() => import("./mount.ts")),
    loadBank(module),
    loadStrings("quiz"),
    loadStyle(liveCss),
  ]);
  return prepare(root, module, bank, quiz);
}
