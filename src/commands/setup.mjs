// Installs what a fresh clone lacks, before anything else can run: plain JavaScript for whatever Node is there.
// With --browser it also finds a Chromium for the browser tests, or gets one.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { differences, NODE_NEEDED } from "./needs.mjs";

const WITHOUT_NETWORK =
  "Without network? Copy node_modules whole, with its hidden files, from a machine of the same kind that has this version.";

/** On Windows, npm and what it installs are batch files, which only a shell can start. */
const shell = process.platform === "win32";

const run = (command, ...args) =>
  spawnSync(command, args, { stdio: "inherit", shell }).status === 0;

const fail = (text) => {
  console.error(`\n${text}\n`);
  process.exit(1);
};

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

function install() {
  const before = differences();
  if (before.length === 0) return;
  console.log("Installing packages…");
  if (!existsSync("node_modules")) {
    if (run("npm", "ci", ...QUIET)) return;
    fail(`npm could not install the packages; its message is above.\n${WITHOUT_NETWORK}`);
  }
  // `npm ci` would delete the folder before it knows whether it can fetch what it needs. `npm install` fetches what differs,
  // and puts all back if that fails. It believes its own list of what is there, right or wrong, unless that is gone.
  rmSync("node_modules/.package-lock.json", { force: true });
  run("npm", "install", "--no-save", "--fetch-retries=1", ...QUIET);
  if (!existsSync("node_modules/.bin")) run("npm", "rebuild", "--ignore-scripts", ...QUIET);
  const after = differences();
  if (after.length === 0) return;
  const shown = after.slice(0, 10).map((line) => `  ${line}`);
  if (after.length > shown.length) shown.push(`  and ${after.length - shown.length} more`);
  fail(
    `node_modules is not what package-lock.json asks for, and npm could not mend it; its message is above:\n${shown.join("\n")}\n` +
      `Nothing was deleted. ${WITHOUT_NETWORK}`,
  );
}

function checkNode() {
  // npm puts node_modules/.bin first in the path, so this is the Node that every script runs on.
  let version;
  try {
    version = execFileSync("node", ["--version"], { encoding: "utf8", shell }).trim();
  } catch {
    version = process.version;
  }
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = NODE_NEEDED.split(".").map(Number);
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    fail(
      `Node ${NODE_NEEDED} or later is needed; this one is ${version}, and for ${process.platform} on ${process.arch} ` +
        "none is installed along. Install it from nodejs.org.",
    );
  }
}

// The first has no windows and no interface: tests take three quarters of the time.
const CANDIDATES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

const onPath = (name) =>
  spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim() || undefined;

/** The system's Chromium, else Debian's package when we may install it, else Playwright's own download. */
function findBrowser() {
  const system = () => process.env.CHROMIUM ?? CANDIDATES.map(onPath).find(Boolean);
  const found = system();
  if (found) return found;
  if (onPath("apt-get") && process.getuid?.() === 0) {
    console.log("Installing Chromium from the system's packages…");
    run("apt-get", "update", "-qq");
    // Older systems have only the whole browser.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", name, "fonts-noto-cjk");
      if (system()) return system();
    }
  }
  console.log("Downloading Playwright's Chromium…");
  if (run("npx", "playwright", "install", "chromium")) return "";
  fail(
    "The browser tests need Chromium, and none could be found or installed.\n" +
      "Install it (Debian: apt-get install chromium) or name one: CHROMIUM=/path/to/chromium npm test",
  );
}

install();
checkNode();
if (process.argv.includes("--browser")) {
  // The tests read it from here; an empty line means Playwright's own.
  writeFileSync("node_modules/.chromium", findBrowser());
}
