// Brings a reflect page to life: asks the statements of its instrument, and shows what comes of them.
import "#islands/site/rescue.ts";
import { loadMarks } from "#islands/shared/sentences.ts";
import { loadItems } from "#islands/site/items.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openRecord } from "#stores/record.ts";
import reflectCss from "#styles/reflect.css?url";
import { Assessment } from "./Assessment.tsx";
import { loadSheet } from "./sheet.ts";

const load = (instrument: string) =>
  Promise.all([
    loadStrings("reflect", "ending", "site"),
    loadSheet(instrument),
    loadItems(),
    loadStyle(reflectCss),
    loadMarks(),
  ]);

const root = document.getElementById("reflect");
if (root) {
  openRecord();
  whenLoaded(
    root,
    () => load(root.dataset["instrument"] ?? ""),
    ([{ reflect, ending, site }, sheet, index]) => {
      const t = {
        ...reflect,
        onlyHere: site.onlyHere,
      };
      // What it is for is said until there is a result to say something better.
      root.querySelector(".lede")?.remove();
      render(<Assessment t={t} ending={ending} sheet={sheet} index={index} />, root);
    },
  );
}
