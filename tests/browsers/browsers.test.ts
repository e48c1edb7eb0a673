// What people do, in old and other browsers, over plain HTTP by a name of the machine: no secure context.
import { lookup } from "node:dns/promises";
import { hostname, networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Serving, serveFolder } from "../../src/commands/server.ts";
import { BROWSERS } from "./browsers.ts";
import { type Ran, tryTasks } from "./suite.ts";
import { OLDER_TASKS, TASKS } from "./tasks.ts";

const must = process.env["CI"] !== undefined || process.env["ALL_BROWSERS"] !== undefined;
const ran: Ran = {};

let serving: Serving;
let site = "";
beforeAll(async () => {
  serving = await serveFolder("dist", "/study/", 0);
  // The machine's own name, or its address where the name can't be looked up: browsers trust neither as they do localhost.
  const { address } = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4") ?? { address: "localhost" };
  const name = await lookup(hostname()).then(
    () => hostname(),
    () => address,
  );
  site = serving.url.replace("localhost", name);
});
afterAll(() => {
  serving?.server.close();
  console.table(ran);
});

for (const browser of BROWSERS()) {
  describe(browser.name, () => {
    const { start } = browser;
    it.runIf(must)("is installed", () => {
      expect(start, browser.debian.join(" ")).toBeDefined();
    });
    tryTasks(
      browser,
      () => site,
      {
        ...(browser.older ? OLDER_TASKS : TASKS),
        "was no secure context, as on the web server of an intranet": async (reader) => {
          expect(await reader.run(() => window.isSecureContext)).toBe(false);
        },
      },
      ran,
    );
  });
}
