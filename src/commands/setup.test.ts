import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { differences } from "./needs.mjs";

const SETUP = resolve("src/commands/setup.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-setup-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, content: unknown) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
};

const WANTED = { preact: "10.29.8", "@scope/tool": "2.0.0" };

/** A project that wants two packages, and what it has of them in node_modules. */
function project(installed: Readonly<Record<string, string>>): void {
  write("package.json", { name: "sample", version: "1.0.0", dependencies: WANTED });
  write("package-lock.json", {
    name: "sample",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "sample", version: "1.0.0", dependencies: WANTED },
      ...Object.fromEntries(
        Object.entries(WANTED).map(([name, version]) => [`node_modules/${name}`, { version }]),
      ),
    },
  });
  for (const [name, version] of Object.entries(installed)) {
    write(`node_modules/${name}/package.json`, { name, version });
    mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  }
}

/** A command that stands before all others on the path, and runs these lines of JavaScript. */
function fake(command: string, script: string): void {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, `${command}.mjs`), script);
  const line = `"${process.execPath}" "${join(bin, command)}.mjs"`;
  writeFileSync(join(bin, command), `#!/bin/sh\nexec ${line} "$@"\n`, { mode: 0o755 });
  writeFileSync(join(bin, `${command}.cmd`), `@${line} %*\r\n`);
}

/** An npm that notes how it is called. */
const fakeNpm = (script: string) =>
  fake(
    "npm",
    `import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
     const args = process.argv.slice(2);
     appendFileSync("calls", args.join(" ") + "\\n");
     ${script}`,
  );

const setup = (env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [SETUP], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
      ...env,
    },
  });

const calls = () =>
  existsSync(join(folder, "calls")) ? readFileSync(join(folder, "calls"), "utf8").split("\n") : [];
const installedVersion = (name: string): string =>
  JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;

describe("setup", () => {
  it("leaves a copied node_modules alone, whatever its file times", () => {
    project(WANTED);
    fakeNpm("process.exit(1)");
    const before = new Date(2020, 0);
    write("node_modules/.package-lock.json", {});
    utimesSync(join(folder, "node_modules/.package-lock.json"), before, before);
    cpSync(join(folder, "node_modules"), join(folder, "copy"), { recursive: true });
    rmSync(join(folder, "node_modules"), { recursive: true });
    cpSync(join(folder, "copy"), join(folder, "node_modules"), { recursive: true });
    expect(setup().status).toBe(0);
    expect(calls()).toEqual([]);
  });

  it("installs from the lock file where there is no node_modules", () => {
    project({});
    fakeNpm("");
    expect(setup().status).toBe(0);
    expect(calls()[0]).toMatch(/^ci /);
  });

  it("fetches what differs into a node_modules that is there, and never by npm ci, which deletes first", () => {
    project({ ...WANTED, preact: "10.0.0" });
    fakeNpm(`writeFileSync("node_modules/preact/package.json", '{"version":"${WANTED.preact}"}')`);
    expect(setup().status).toBe(0);
    expect(calls()).toEqual([expect.stringMatching(/^install --no-save /), ""]);
  });

  it("refuses without network, names what differs, and has deleted no package", () => {
    project({ preact: "10.0.0" });
    // The machine's own npm, against a registry that does not answer.
    const { status, stderr } = setup({
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_cache: join(folder, "cache"),
      npm_config_fetch_retries: "0",
      npm_config_fetch_retry_mintimeout: "1",
      npm_config_fetch_retry_maxtimeout: "1",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("preact 10.29.8 is there as 10.0.0");
    expect(stderr).toContain("@scope/tool 2.0.0 is missing");
    expect(stderr).toContain("Nothing was deleted.");
    expect(installedVersion("preact")).toBe("10.0.0");
  });

  it("believes the packages and not npm's list of them", () => {
    project({ ...WANTED, preact: "10.0.0" });
    cpSync(join(folder, "package-lock.json"), join(folder, "node_modules/.package-lock.json"));
    fakeNpm(`if (existsSync("node_modules/.package-lock.json")) process.exit(1)`);
    expect(setup().stderr).toContain("preact 10.29.8 is there as 10.0.0");
    expect(existsSync(join(folder, "node_modules/.package-lock.json"))).toBe(false);
  });

  it("mends a copy that lacks the hidden folder of commands without fetching anything", () => {
    project(WANTED);
    rmSync(join(folder, "node_modules/.bin"), { recursive: true });
    fakeNpm(`if (args[0] === "rebuild") mkdirSync("node_modules/.bin")`);
    expect(setup().status).toBe(0);
    expect(existsSync(join(folder, "node_modules/.bin"))).toBe(true);
  });

  it("fails where npm says all is well and a package is still missing", () => {
    project({ preact: WANTED.preact });
    fakeNpm("");
    const { status, stderr } = setup();
    expect(status).toBe(1);
    expect(stderr).toContain("@scope/tool 2.0.0 is missing");
  });
});

describe("differences", () => {
  const HERE = { os: "linux", cpu: "x64", libc: "glibc" };
  const withEntry = (entry: object) => {
    project(WANTED);
    const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
    lock.packages["node_modules/extra"] = { version: "1.0.0", ...entry };
    write("package-lock.json", lock);
    return differences(folder, HERE);
  };

  it.each([
    ["a needed package", {}, true],
    [
      "an optional one for this platform",
      { optional: true, os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
      true,
    ],
    ["one whose platform is a word and no list", { optional: true, os: "linux", cpu: "x64" }, true],
    ["an optional one for another system", { optional: true, os: ["darwin"], cpu: ["x64"] }, false],
    [
      "an optional one for another processor",
      { optional: true, os: ["linux"], cpu: ["arm64"] },
      false,
    ],
    [
      "an optional one for another C library",
      { optional: true, os: ["linux"], libc: ["musl"] },
      false,
    ],
    ["an optional one for all systems but this", { optional: true, os: ["!linux"] }, false],
    ["what comes with a package for another platform", { optional: true }, false],
  ])("asks for %s: %s → %s", (_, entry, wanted) => {
    expect(withEntry(entry)).toEqual(wanted ? ["extra 1.0.0 is missing"] : []);
  });

  it("sees a package of which only a part was copied", () => {
    project(WANTED);
    rmSync(join(folder, "node_modules/@scope/tool/package.json"));
    expect(differences(folder, HERE)).toEqual(["@scope/tool 2.0.0 is missing"]);
  });

  it("finds none in what the tests run on", () => {
    expect(differences()).toEqual([]);
  });
});

it("tells what Node is needed where the machine's is too old and none was installed along", () => {
  project(WANTED);
  fake("node", `console.log("v20.1.0")`);
  const { status, stderr } = setup();
  expect(status).toBe(1);
  expect(stderr).toMatch(/Node 24\.8 or later is needed; this one is v20\.1\.0/);
});

// A shell remembers where it found a program. Setup may install a newer Node, which the shell that ran setup never sees.
it("starts no script by `node` in the shell that ran setup", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  const late = Object.entries(scripts).filter(([, line]) => /setup\.mjs.*&&\s*node /.test(line));
  expect(late).toEqual([]);
});
