// The unit's name, contact and logo as site.json has them, and whether pages may be kept for reading without a network: a unit that
// got the site built sets them there. Most sites have nothing there, so what shows them is loaded only where there is something.
import { locale } from "#islands/site/address.ts";
import { loadCode, loadUnit } from "#islands/site/load.ts";
import { afterPaint } from "#islands/site/painted.ts";

async function show(): Promise<void> {
  const { unit, contact: whom, logo, offline } = await loadUnit();
  const name = unit?.[locale()];
  const contact = whom?.[locale()];
  const { serviceWorker } = navigator as Partial<Navigator>;
  try {
    if (name || contact || logo)
      (await loadCode(() => import("./unit-name.ts"))).showUnit(name, contact, logo);
    // Once a worker keeps what is read there is nothing to do.
    if (serviceWorker && (offline === false || !serviceWorker.controller))
      (await loadCode(() => import("#islands/site/offline-begin.ts"))).keep(offline);
  } catch {
    // The page shows the name that the site was built with, and nothing is lost. The next page asks again.
  }
}

// Pages without a header, which the gallery has, load this script with what all pages share.
if (document.querySelector(".mark")) afterPaint(() => void show());
