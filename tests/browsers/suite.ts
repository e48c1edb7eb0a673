// Tries what people do in one browser, in each language.
import { afterAll, beforeAll, describe, it } from "vitest";
import { LOCALES } from "#core/i18n/locales.ts";
import type { Browser } from "./browsers.ts";
import type { Driver } from "./driver.ts";
import { NotOffered, Reader } from "./reader.ts";
import type { Task } from "./tasks.ts";

/** What became of each task, by browser and language. */
export type Ran = Record<string, Record<string, string>>;

/** Each task begins where the one before left the record. `site` is known once the tests run. */
export function tryTasks(
  { name: browser, start }: Browser,
  site: () => string,
  tasks: Readonly<Record<string, Task>>,
  ran: Ran,
): void {
  for (const locale of LOCALES) {
    const row: Record<string, string> = {};
    ran[`${browser}, ${locale}`] = row;
    describe.skipIf(start === undefined)(locale, () => {
      let driver: Driver | undefined;
      let reader: Reader;
      beforeAll(async () => {
        driver = await start?.();
        if (driver !== undefined) reader = new Reader(driver, site(), locale);
      });
      afterAll(() => driver?.close());
      for (const [name, task] of Object.entries(tasks)) {
        row[name] = "not run";
        it(name, async (test) => {
          row[name] = "FAILED";
          try {
            await task(reader);
          } catch (error) {
            if (!(error instanceof NotOffered)) throw error;
            row[name] = error.message;
            test.skip();
          }
          row[name] = "ok";
        });
      }
    });
  }
}
