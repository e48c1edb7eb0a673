import { spawnSync } from "node:child_process";
import { refuse } from "./content.ts";

/** When the source was committed; SOURCE_DATE_EPOCH says it where there is no repository. An archive's files get this time. */
export function dateOfCommit(): Date {
  // An archive tells times as a clock on the wall shows them.
  process.env["TZ"] = "UTC";
  const said = process.env["SOURCE_DATE_EPOCH"] ?? git("log", "-1", "--format=%ct");
  if (said === undefined || !/^\d+$/.test(said)) {
    return refuse("Without a git repository, set SOURCE_DATE_EPOCH to the seconds of the release.");
  }
  if (git("status", "--porcelain")) {
    console.warn("Some changes are not committed: this archive can’t be made again from a commit.");
  }
  return new Date(Number(said) * 1000);
}

/** What git says; nothing if there is none. */
function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
