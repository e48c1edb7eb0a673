// Makes the page for reading without a network work: what is kept, and what to do about it.
import { homeHref } from "#islands/site/address.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadUnit } from "#islands/site/load.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import recordCss from "#styles/record.css?url";
import { openKeeper } from "./keeper.ts";
import { OfflinePage } from "./OfflinePage.tsx";

const load = () => Promise.all([loadStrings("offline"), loadUnit(), loadStyle(recordCss)] as const);

/** The worker leads here from a page that is not kept, and names it. */
function missed(): string | undefined {
  const path = location.hash.slice(1);
  return path !== "" && /^[\w/.-]+$/.test(path) ? homeHref() + path : undefined;
}

/** Shows the links to the modules that are kept. */
function show(modules: ReadonlySet<string>): void {
  const list = document.querySelector<HTMLElement>("[data-kept]");
  if (list) list.hidden = modules.size === 0;
  for (const line of document.querySelectorAll<HTMLElement>("[data-kept] [data-module]")) {
    line.hidden = !modules.has(line.dataset["module"] ?? "");
  }
}

const root = document.getElementById("offline");
if (root) {
  whenLoaded(root, load, ([{ offline: t }, settings]) => {
    const keeper = openKeeper(settings.offline === false);
    render(<OfflinePage t={t} keeper={keeper} missed={missed()} show={show} />, root);
  });
}
