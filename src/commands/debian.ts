// Installs Debian's packages for tests that need programs of the system.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { findProgram } from "./host.ts";

/** Runs a program before our eyes; gives its exit code. */
export const run = (program: string, ...args: string[]): number =>
  spawnSync(program, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status ?? 1;

/** Installs packages where it may, which is as root on Debian; else it says what is missing. */
export function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || findProgram("apt-get") === undefined) {
    console.log(
      `Only root on Debian can install what is missing: apt-get install ${packages.join(" ")}`,
    );
    return;
  }
  // Debian starts a server as soon as it is installed, unless this says no.
  const policy = "/usr/sbin/policy-rc.d";
  const own = !existsSync(policy);
  if (own) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  run("apt-get", "update", "--quiet");
  run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", ...packages);
  if (own) rmSync(policy);
}
