import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./driver.ts";

export interface Program {
  /** An empty folder of its own, which goes with it. */
  readonly folder: string;
  /** Waits until the program has written what fits, and gives the first group of the pattern. */
  says(pattern: RegExp): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a program whose home is an empty folder. */
export function start(
  name: string,
  args: (folder: string) => readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const folder = mkdtempSync(join(tmpdir(), "whetstone-browser-"));
  const child = spawn(name, args(folder), {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: folder, ...env },
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      said += data.toString();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    folder,
    says: (pattern) =>
      until(`${name} says ${pattern}; it said:\n${said}`, async () => pattern.exec(said)?.[1]),
    stop: async () => {
      // With its children: browsers have many.
      if (child.pid !== undefined) {
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // It has ended already.
        }
      }
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
