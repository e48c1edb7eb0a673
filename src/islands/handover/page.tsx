// Brings the handover page to life: what this browser keeps for groups, to be handed over and taken over.
import { loadMarks } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { learnPortals } from "#islands/site/framed.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadJson } from "#islands/site/load.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openKept } from "#stores/kept.ts";
import handoverCss from "#styles/handover.css?url";
import { Handover } from "./Handover.tsx";
import type { HandoverData } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("handover", "live", "site"),
    loadJson<HandoverData>(`${locale()}/handover.json`),
    loadStyle(handoverCss),
    loadMarks(),
    learnPortals(),
  ]);

const root = document.getElementById("handover");
if (root) {
  whenLoaded(root, load, ([words, data]) =>
    render(<Handover t={words.handover} words={words} data={data} log={openKept()} />, root),
  );
}
