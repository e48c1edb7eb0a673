// The guide for hosts, which lies in a release beside the site.
import { getDocumentProxy } from "unpdf";
import { LOCALES } from "#core/i18n/locales.ts";
import { guidePage } from "../../src/commands/release-files.ts";
import { accessibilityFaults } from "./axe.ts";
import { expect, test } from "./support.ts";

for (const locale of LOCALES) {
  test(`${locale}: the guide for hosts prints on two pages, fits a phone and is accessible`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.setContent(guidePage(locale));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect((await getDocumentProxy(new Uint8Array(paper))).numPages).toBeLessThanOrEqual(2);
  });
}
