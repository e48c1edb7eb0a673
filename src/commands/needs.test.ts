// README, package.json, the setup and the lock file say the same of what a machine needs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { NODE_NEEDED } from "./needs.mjs";

const require = createRequire(import.meta.url);
const { satisfies } = require("semver") as {
  satisfies: (version: string, range: string) => boolean;
};

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly engines?: { readonly node?: string };
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
const binaries = Object.entries(manifest.optionalDependencies);

describe("the Node that is installed along", () => {
  it("is the same version for every platform, and the one of .node-version", () => {
    const [version = "", ...others] = new Set(binaries.map(([, pinned]) => pinned));
    expect(others).toEqual([]);
    expect(readFileSync(".node-version", "utf8").trim()).toBe(version.split(".")[0]);
  });

  it("is there for every platform that README names, and README names every one", () => {
    const platforms: Record<string, string[]> = {};
    for (const [name] of binaries) {
      const { os, cpu, integrity } = lock.packages[`node_modules/${name}`] ?? {};
      expect(integrity, name).toMatch(/^sha512-/);
      const system = { linux: "Linux", darwin: "macOS", win32: "Windows" }[`${os}`] ?? `${os}`;
      platforms[system] = [...(platforms[system] ?? []), `${cpu}`].sort().reverse();
    }
    const said = Object.entries(platforms).map(([os, cpus]) => `${os} (${cpus.join(" or ")})`);
    for (const platform of said) expect(readme).toContain(platform);
    expect(readme.match(/(?:Linux|macOS|Windows) \([^)]*\)/g)).toHaveLength(said.length);
  });
});

it("README names the Node to begin with, and the one where none is installed along", () => {
  expect(readme).toContain(`Node ${manifest.engines.node.replace(">=", "")} or later`);
  expect(readme).toContain(`Node ${NODE_NEEDED} or later`);
});

it("every package takes the oldest Node that the setup takes, and the one installed along", () => {
  const versions = [`${NODE_NEEDED}.0`, ...binaries.map(([, version]) => version)];
  const processors = binaries.map(([name]) => `${lock.packages[`node_modules/${name}`]?.cpu}`);
  for (const [path, { engines, cpu }] of Object.entries(lock.packages)) {
    // What is for processors that no Node is installed along for is never used with these versions.
    const used = cpu === undefined || processors.some((own) => [cpu].flat().includes(own));
    if (path === "" || !used || engines?.node === undefined) continue;
    for (const version of versions) {
      expect(satisfies(version, engines.node), `${path} on Node ${version}`).toBe(true);
    }
  }
});
