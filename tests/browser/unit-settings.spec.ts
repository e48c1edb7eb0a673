// What a unit sets in site.json of the built site, without building it.
import { inTurn } from "./languages.ts";
import { expect, test } from "./support.ts";

test.use({ place: "sub-path", tolerated: /site\.json|status of 404/ });

const NAME = { en: "Registry Office", "zh-hans": "登记处" };
const WHOM = { en: "Room 1204", "zh-hans": "1204室" };

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: name, contact and logo show on every kind of page, and nothing moves for them`, async ({
    page,
    site,
  }) => {
    // The site's own icon serves as a logo.
    await page.route(`${site}site.json`, (route) =>
      route.fulfill({ json: { unit: NAME, contact: WHOM, logo: "favicon.svg", portals: [] } }),
    );
    for (const path of ["", "modules/many-ways/", "record/"]) {
      await page.goto(`${locale}/${path}`);
      const header = page.getByRole("banner");
      await expect(header).toContainText(NAME[locale as keyof typeof NAME]);
      await expect(page.getByRole("contentinfo")).toContainText(
        `${NAME[locale as keyof typeof NAME]} · ${WHOM[locale as keyof typeof WHOM]}`,
      );
      const logo = header.locator("img.seal");
      await expect(logo).toBeVisible();
      expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
        0,
      );
      expect((await header.boundingBox())?.height).toBeLessThan(62);
    }
  });

  test(`${locale}: the record of learning names the unit of site.json`, async ({ page, site }) => {
    await page.route(`${site}site.json`, (route) => route.fulfill({ json: { unit: NAME } }));
    await page.goto(`${locale}/learning/`);
    await expect(page.getByRole("main")).toContainText(NAME[locale as keyof typeof NAME]);
  });

  for (const [fault, body] of [
    ["is no JSON", "{ unit: }"],
    ["is missing", undefined],
  ] as const) {
    test(`${locale}: where site.json ${fault}, pages work as they were built`, async ({
      page,
      site,
    }) => {
      await page.route(`${site}site.json`, (route) =>
        body === undefined
          ? route.fulfill({ status: 404, body: "" })
          : route.fulfill({ contentType: "application/json", body }),
      );
      await page.goto(`${locale}/record/`);
      await expect(page.locator("input[type=file]")).toHaveCount(1);
      await expect(page.locator(".mark > .seal")).toHaveText("砺");
    });
  }
}
