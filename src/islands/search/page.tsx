// Brings the search page's field to life.
import { hydrate } from "preact";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import searchCss from "#styles/search.css?url";
import Search from "./Search.tsx";

async function start(root: HTMLElement): Promise<void> {
  const [{ search: t }] = await Promise.all([loadStrings("search"), loadStyle(searchCss)]);
  hydrate(<Search t={t} focus />, root);
}

const root = document.getElementById("search");
if (root) void start(root);
