import { defineConfig } from "@playwright/test";
import { browserPath } from "./src/commands/browser.ts";

const executablePath = browserPath();

// Browser tests run on the built site: at the root of a server, and under a sub-path (tests/browser/sites.ts).
export default defineConfig({
  testDir: "tests/browser",
  outputDir: ".cache/browser",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  globalSetup: "./tests/browser/sites.ts",
  reporter: [["line"], ["json", { outputFile: ".cache/browser.json" }]],
  use: {
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
    trace: "retain-on-failure",
  },
});
