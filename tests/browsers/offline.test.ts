// Reading without a network in other browsers, at the address that they trust: the computer itself.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modules, strings } from "../browser/content.ts";
import { type Moody, serveMoody } from "../browser/moody.ts";
import { BROWSERS } from "./browsers.ts";
import type { Driver } from "./driver.ts";
import { Reader } from "./reader.ts";

const [READ = "", OTHER = ""] = modules;
const t = strings.en.offline;

for (const { name, start, older } of BROWSERS()) {
  describe.skipIf(start === undefined || older)(name, () => {
    let site: Moody;
    let driver: Driver | undefined;
    let reader: Reader;
    beforeAll(async () => {
      site = await serveMoody("dist", "/study/");
      driver = await start?.();
      if (driver) reader = new Reader(driver, site.url, "en");
    });
    afterAll(async () => {
      await driver?.close();
      site.stop();
    });

    it("opens what was read, and its questions, while the server is away; says what was not read", async () => {
      await reader.open(`modules/${READ}/`);
      await reader.until(async (ending) => {
        for (const each of await caches.keys()) {
          const keys = await (await caches.open(each)).keys();
          if (keys.some(({ url }) => url.endsWith(ending))) return true;
        }
        return false;
      }, `bank/${READ}.json`);
      site.mood = "away";
      await reader.open(`modules/${READ}/`);
      await reader.press("[data-question] .opt input");
      await reader.see("[data-question] button[type=submit]");
      await reader.open(`modules/${OTHER}/`);
      const told = await reader.see("#offline .note");
      expect(told.join(" ")).toContain(t.missing);
      site.mood = "well";
    });

    it("keeps the whole course, and removes it", async () => {
      await reader.open("offline/");
      await reader.press("#offline .go");
      await reader.see("#offline [role=status]", t.done);
      site.mood = "away";
      await reader.open(`modules/${OTHER}/`);
      await reader.see("[data-question] button[type=submit]");
      site.mood = "well";
      await reader.open("offline/");
      await reader.press("#offline .quiet", t.remove);
      await reader.press("#offline .quiet", t.removeYes);
      await reader.see("#offline [role=status]", t.removed);
      expect(await reader.run(async () => (await caches.keys()).length)).toBe(1);
    });
  });
}
