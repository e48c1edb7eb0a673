// Offers a file of the answers that storage refused. Pages with questions load this together with the questions, not
// when storage fails: the network may be gone by then.
import { loadCode } from "#islands/site/load.ts";
import { $health } from "#stores/health.ts";
import { rescueFile } from "#stores/rescue.ts";
import { offerFile } from "./notice.ts";
import { loadStrings } from "./strings.ts";

offerFile((link) => {
  const { name, text } = rescueFile();
  link.download = name;
  link.href = `data:application/json,${encodeURIComponent(text)}`;
});

let watches = false;

/** Loads `other-pages.ts` as soon as this page holds events that storage refused. A failed load is tried again. */
async function watch(): Promise<void> {
  const { unsaved, left } = $health.get();
  if (watches || unsaved + left === 0) return;
  watches = true;
  try {
    const [late, { site }] = await Promise.all([
      loadCode(() => import("./other-pages.ts")),
      loadStrings("site"),
    ]);
    late.watch(site);
  } catch {
    watches = false;
  }
}
addEventListener("online", watch);
$health.subscribe(watch);
