// Makes the page for hosts work: it checks the web server and shows what to change.
import { baseHref, locale } from "#islands/site/address.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import statusCss from "#styles/status.css?url";
import { ask } from "./ask.ts";
import { watchBrowser } from "./in-browser.ts";
import { Status } from "./Status.tsx";

const load = () => Promise.all([loadStrings("status"), loadStyle(statusCss)]);

const root = document.getElementById("status");
if (root) {
  whenLoaded(root, load, ([{ status: t }]) => {
    const site = new URL(baseHref(), location.href);
    const props = { t, locale: locale(), site, ask, watchBrowser };
    render(<Status {...props} />, root);
  });
}
