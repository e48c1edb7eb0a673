// Brings the group quiz to life. All that a session needs is here before it begins: the network may go.
import { loadBank } from "#islands/question/load-bank.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openGroup } from "#stores/group.ts";
import liveCss from "#styles/live.css?url";
import { Live } from "./Live.tsx";
import { slidesOf } from "./slides.ts";
import type { LiveData } from "./types.ts";

const root = document.getElementById("live");
if (root) {
  const data = JSON.parse(root.dataset["live"] ?? "{}") as LiveData;
  whenLoaded(
    root,
    () => Promise.all([loadStrings("live"), loadBank(data.module), loadStyle(liveCss)]),
    ([{ live }, bank]) => {
      // What stands in the page for readers without script, the island shows for the questions that are chosen.
      document.getElementById("tally")?.remove();
      const slides = slidesOf(bank, data.module, data.candidates);
      render(<Live t={live} data={data} slides={slides} log={openGroup(data.module)} />, root);
    },
  );
}
