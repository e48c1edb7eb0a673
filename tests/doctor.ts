import { spawn } from "node:child_process";
import { CHECK_IDS, type CheckId } from "#core/hosting/checks.ts";
import { course } from "#course/index.ts";

const t = course.words.en.strings.status;

interface Told {
  readonly code: number | null;
  readonly text: string;
}

/** Runs the command as a host does. */
export const doctor = (...args: string[]): Promise<Told> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["src/commands/doctor.ts", ...args]);
    const said: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => said.push(data));
    child.stderr.on("data", (data: Buffer) => said.push(data));
    child.on("close", (code) => resolve({ code, text: Buffer.concat(said).toString() }));
  });

/** The checks that the text says are to do. */
export const toDo = (text: string): CheckId[] =>
  CHECK_IDS.filter((id) => text.includes(`✗ ${t[id]} (${t.bad})`));
