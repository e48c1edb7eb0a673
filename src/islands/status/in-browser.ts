import type { InBrowser } from "#core/hosting/look.ts";
import { version } from "#islands/site/address.ts";
import { isFramed, learnPortals } from "#islands/site/framed.ts";
import { inTime } from "#islands/site/load.ts";
import { leaveMark, tryCopies, trySaving } from "#stores/try-storage.ts";

/** How long a database may take to open, ms. */
const PATIENCE = 5_000;

/** Begins to watch; what comes back says, once the server was asked, what this browser can tell of itself and of this page. */
export function watchBrowser(): () => Promise<InBrowser> {
  const isCleared = leaveMark();
  return () => tell(isCleared());
}

async function tell(cleared: boolean): Promise<InBrowser> {
  await learnPortals();
  return {
    cleared,
    build: version(),
    isSecure: isSecureContext,
    isFramed: isFramed(),
    saving: trySaving(),
    copies: await inTime(tryCopies(), PATIENCE).catch(() => false),
    // A style that a policy forbids has no sheet.
    styled: Array.from(document.querySelectorAll("style")).every(({ sheet }) => sheet !== null),
  };
}
