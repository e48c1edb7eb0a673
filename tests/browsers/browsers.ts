// The browsers that the tests run, from the oldest that the site supports, and where each comes from.
import { existsSync } from "node:fs";
import { findProgram } from "../../src/commands/host.ts";
import { startChromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

/** Where browsers out of packages of npm are unpacked. */
export const FOLDER = ".cache/browsers";

export interface Browser {
  readonly name: string;
  /** Older than what the site supports. */
  readonly older?: true;
  /** A package of npm whose bin/chromium.br holds the browser. */
  readonly npm?: string;
  /** Debian's packages. */
  readonly debian: readonly string[];
  /** Starts it; undefined where it is not installed. */
  readonly start: (() => Promise<Driver>) | undefined;
}

const WEBKIT = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"]
  .flatMap((folder) =>
    ["4.1", "4.0", "6.0"].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`),
  )
  .concat("/usr/libexec/webkitgtk-6.0/MiniBrowser");

/** What a Chromium needs of the system, and fonts to draw Chinese with. */
const LIBRARIES = ["libnss3", "libatk-bridge2.0-0", "libgbm1", "libasound2", "fonts-noto-cjk"];

const packed = (name: string, npm: string): Browser => {
  const path = pathOf(npm);
  return {
    name,
    npm,
    debian: LIBRARIES,
    start: existsSync(path) ? () => startChromium(path) : undefined,
  };
};

/** Where a package's browser is unpacked. */
export function pathOf(npm: string): string {
  return `${process.cwd()}/${FOLDER}/${npm.replace(/[^\w.]+/g, "-")}`;
}

const program = (name: string, start: (path: string) => Promise<Driver>) => {
  const path = findProgram(name);
  return path === undefined ? undefined : () => start(path);
};

export const BROWSERS = (): readonly Browser[] => [
  { ...packed("Chromium 79", "chrome-aws-lambda@2.0.2"), older: true },
  packed("Chromium 83", "chrome-aws-lambda@3.1.1"),
  packed("Chromium 90", "chrome-aws-lambda@8.0.2"),
  packed("Chromium 109", "@sparticuz/chromium@109.0.6"),
  {
    name: "Chromium of today",
    debian: ["chromium"],
    start: program("chromium", startChromium),
  },
  {
    name: "Firefox ESR",
    debian: ["firefox-esr"],
    start: program("firefox-esr", startFirefox),
  },
  {
    name: "WebKitGTK",
    debian: ["webkit2gtk-driver", "xvfb"],
    start: program("WebKitWebDriver", (driver) => {
      const browser = WEBKIT.find((path) => existsSync(path));
      const screen = findProgram("Xvfb");
      if (browser === undefined || screen === undefined)
        throw new Error("WebKit's browser or Xvfb is missing.");
      return startWebKit(driver, browser, screen);
    }),
  },
];
