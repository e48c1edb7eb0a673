import { defineConfig } from "@playwright/test";
import { browserPath } from "./src/commands/browser.ts";

const executablePath = browserPath();

// Browser tests run on the built site: at the root of a server, and under a sub-path (tests/browser/sites.ts).
export default defineConfig({
  testDir: "tests/browser",
  outputDir: ".cache/browser",
  fullyParallel: true,
  workers: 2,
  // What passes only at the second try is listed as flaky.
  retries: 1,
  // Pictures of pages (tests/browser/looks.ts): one for all systems; `npm run looks` accepts a change, nothing else writes them.
  snapshotPathTemplate: "tests/browser/looks/{arg}{ext}",
  updateSnapshots: "none",
  // Tests wait for what they need, however long a busy machine takes. Limits only catch what hangs.
  timeout: 300_000,
  expect: { timeout: 60_000, toPass: { timeout: 60_000 } },
  globalSetup: "./tests/browser/sites.ts",
  reporter: [["line"], ["json", { outputFile: ".cache/browser.json" }]],
  use: {
    // What can't be clicked fails by itself, not with the whole test.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
    trace: "retain-on-failure",
  },
});
