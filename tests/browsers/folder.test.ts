// The course as a folder that is opened without a web server: what people do there, in old and other browsers.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rightResponse } from "#core/items/kinds/authors.ts";
import { findProgram } from "../../src/commands/host.ts";
import { questionOf, strings } from "../browser/content.ts";
import { packageFolder } from "../folder.ts";
import { answer, formOf } from "./answer.ts";
import { BROWSERS } from "./browsers.ts";
import { startFirefox } from "./firefox.ts";
import { Reader } from "./reader.ts";
import { type Ran, tryTasks } from "./suite.ts";
import { TASKS } from "./tasks.ts";

const ran: Ran = {};
let site = "";
beforeAll(() => {
  site = packageFolder("folder").url;
});
afterAll(() => console.table(ran));

for (const browser of BROWSERS().filter(({ older }) => !older)) {
  describe(browser.name, () => {
    tryTasks(browser, () => site, TASKS, ran);
  });
}

const firefox = findProgram("firefox-esr");
describe.skipIf(firefox === undefined)("Firefox", () => {
  it("gives each file a storage of its own, and yet the record is one", async () => {
    const driver = await startFirefox(firefox ?? "");
    try {
      const reader = new Reader(driver, site, "en");
      const question = questionOf("single");
      await reader.open(`modules/${question.module}/`);
      await answer(reader, question, rightResponse(question.item));
      await reader.see(`${formOf(question)}.is-done .q-result`);
      expect(await reader.run(() => Object.keys(localStorage))).toEqual([]);
      await reader.open("record/");
      await reader.see("#record button", strings.en.record.save);
      expect(await reader.run(() => Object.keys(localStorage))).toEqual([]);
      expect(Object.keys(await reader.stored())).not.toEqual([]);
    } finally {
      await driver.close();
    }
  });

  it("says that it keeps nothing where that is forbidden, and offers the answers as a file", async () => {
    // 2: no cookies and no other data of any site.
    const driver = await startFirefox(firefox ?? "", { "network.cookie.cookieBehavior": 2 });
    try {
      const reader = new Reader(driver, site, "en");
      const question = questionOf("single");
      await reader.open(`modules/${question.module}/`);
      await answer(reader, question, rightResponse(question.item));
      await reader.see(`${formOf(question)}.is-done .q-result`);
      await reader.see("aside.note [role=status]", strings.en.folder.storageOff);
      await reader.see("aside.note a[download]", strings.en.site.saveNow);
      // The link may break over two lines, and nothing of it stands in the middle.
      const href = await reader.until(() => {
        const link = document.querySelector("aside.note a[download]") as HTMLAnchorElement;
        link.click();
        return link.href.indexOf("data:") === 0 ? link.href : undefined;
      });
      expect(decodeURIComponent(href)).toContain(question.item.id);
    } finally {
      await driver.close();
    }
  });
});
