// Brings the search page's field to life.

import { loadMarks } from "#islands/shared/sentences.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { hydrate } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import searchCss from "#styles/search.css?url";
import Search from "./Search.tsx";

const load = () => Promise.all([loadStrings("search"), loadStyle(searchCss), loadMarks()]);

const root = document.getElementById("search");
if (root) {
  whenLoaded(root, load, ([{ search: t }]) => {
    // Search for the text that was typed before this script loaded.
    const typed = root.querySelector("input")?.value;
    hydrate(<Search t={t} query={typed} focus />, root);
  });
}
