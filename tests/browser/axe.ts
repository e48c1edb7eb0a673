import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules among them that look at colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** What was looked at last on a page: its text, its size, and which part. */
const seen = new WeakMap<Page, string>();

/**
 * The faults that axe finds on a page as it is now, or in a part of it; each with where it is and what to do. `except` are
 * rules that don't fit what is looked at. Where the same was looked at just before and only the colours can be others since,
 * it looks at the colours alone: light and dark have the same elements, names and sizes.
 */
export async function accessibilityFaults(
  page: Page,
  part = "html",
  except: readonly string[] = [],
): Promise<string[]> {
  const [now, loaded] = await page.evaluate(
    (own): [string, boolean] => [
      [own, location.href, innerWidth, innerHeight, document.documentElement.outerHTML].join(),
      "axe" in window,
    ],
    part,
  );
  const same = seen.get(page) === now;
  seen.set(page, now);
  const rules = COLOUR_RULES.filter((rule) => !except.includes(rule));
  // Half a megabyte of script is handed to a page once.
  const { violations } = await new AxeBuilder({ page, ...(loaded && { axeSource: "0" }) })
    // No frames here, so the one-page mode sees the same as the other and is faster.
    .setLegacyMode(true)
    // Telling of each element that it is right would take most of the time.
    .options({
      resultTypes: ["violations"],
      ...(same
        ? { runOnly: { type: "rule", values: rules } }
        : {
            runOnly: { type: "tag", values: RULES },
            rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
          }),
    })
    .include(part)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}
