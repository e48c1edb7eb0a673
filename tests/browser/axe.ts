import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The faults that axe finds on a page as it is now, or in a part of it; each with where it is and what to do. */
export async function accessibilityFaults(page: Page, part = "html"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // No frames here, so the one-page mode sees the same as the other and is faster.
    .setLegacyMode(true)
    // Telling of each element that it is right would take most of the time.
    .options({ resultTypes: ["violations"] })
    .withTags(RULES)
    .include(part)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}
