// Installs what a fresh clone lacks, before anything else can run: plain JavaScript for whatever Node is there.
// With --browser it also finds a Chromium for the browser tests, or gets one.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";

/** Astro 7 and Vitest 5 need this. Where the machine's Node is older, the one in node_modules takes over. */
const NODE_NEEDED = [22, 12];

const run = (command, ...args) =>
  spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;

const fail = (text) => {
  console.error(`\n${text}\n`);
  process.exit(1);
};

function install() {
  const stamp = "node_modules/.package-lock.json";
  const fresh =
    existsSync(stamp) && statSync(stamp).mtimeMs >= statSync("package-lock.json").mtimeMs;
  if (fresh) return;
  console.log("Installing packages…");
  if (!run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")) {
    fail(
      "npm ci failed; its message is above. Without network? Copy node_modules from a machine that has it.",
    );
  }
}

function checkNode() {
  // npm puts node_modules/.bin first in the path, so this is the Node that every script runs on.
  let version;
  try {
    version = execFileSync("node", ["--version"], { encoding: "utf8" }).trim();
  } catch {
    version = process.version;
  }
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  const [needMajor, needMinor] = NODE_NEEDED;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    fail(
      `Node ${NODE_NEEDED.join(".")} or later is needed; this one is ${version}. Install it from nodejs.org.`,
    );
  }
}

const CANDIDATES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

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
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    if (system()) return system();
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
