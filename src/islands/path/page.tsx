// Brings the page of the orientation paths to life.
import type { PathWay } from "#core/plan/way.ts";
import { loadMarks } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { loadItems } from "#islands/site/items.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadJson, loadUnit } from "#islands/site/load.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openRecord } from "#stores/record.ts";
import pathCss from "#styles/path.css?url";
import reviewCss from "#styles/review.css?url";
import { PathPage } from "./PathPage.tsx";
import type { PathPageData } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("path", "learning", "home"),
    loadItems(),
    loadJson<PathWay[]>(`${locale()}/paths.json`),
    loadUnit(),
    loadStyle(pathCss),
    loadStyle(reviewCss),
    loadMarks(),
  ]);

const root = document.getElementById("path");
if (root) {
  openRecord();
  whenLoaded(root, load, ([{ path: t, learning: paper, home: states }, index, ways, { unit }]) => {
    const data = JSON.parse(root.dataset["path"] ?? "{}") as PathPageData;
    const props = { ...data, unit: unit?.[locale()] ?? data.unit };
    // The same paths, for who has no script; and a lead that only suits who is on none.
    document.getElementById("paths")?.remove();
    root.textContent = "";
    render(
      <PathPage t={t} paper={paper} states={states} index={index} ways={ways} {...props} />,
      root,
    );
  });
}
