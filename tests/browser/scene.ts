// Opens a page of the site in one of the states that the islands' examples tell of: in the gallery's build, with its record.
import type { Page } from "@playwright/test";
import type { Locale } from "#core/i18n/locales.ts";
import type { PageExample } from "#islands/page-examples.ts";
import { expect } from "./support.ts";

/** A Monday: what is shown of days is the same whenever it is looked at. */
export const NOW = new Date("2026-11-23T08:00:00+08:00");

/** The examples of an island's page, as `review/page`. */
export const examplesOf = async (island: string): Promise<readonly PageExample[]> =>
  (
    (await import(`../../src/islands/${island}.examples.ts`)) as {
      examples: readonly PageExample[];
    }
  ).examples;

/** Opens the example and waits until its state has come about. */
export async function openScene(page: Page, island: string, name: string, locale: Locale) {
  await page.clock.setFixedTime(NOW);
  await page.goto(`dev/state/${locale}/?${new URLSearchParams({ island, name })}`);
  await expect(page.locator("html"), name).toHaveAttribute("data-shown", "");
}
