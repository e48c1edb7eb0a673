// Brings the roll-up to life: reads the files that people handed over, and shows what they show together.
import { loadMarks } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadJson } from "#islands/site/load.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openKept } from "#stores/kept.ts";
import rollUpCss from "#styles/roll-up.css?url";
import { RollUp } from "./RollUp.tsx";
import type { RollUpData } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("rollUp", "site", "record", "home", "apply", "quiz", "code"),
    loadJson<RollUpData>(`${locale()}/roll-up.json`),
    loadStyle(rollUpCss),
    loadMarks(),
  ]);

const root = document.getElementById("roll-up");
if (root) {
  whenLoaded(root, load, ([words, data]) =>
    render(<RollUp t={words.rollUp} words={words} data={data} log={openKept()} />, root),
  );
}
