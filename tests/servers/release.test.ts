// A host's first day, with the archive and nothing else: unpack it, set the server up by the files in it, open the first page, and
// look whether there is anything to do. How long the machine takes for it is printed; reading the guide comes on top.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { ask, findProgram, host } from "../../src/commands/host.ts";
import { SERVERS } from "../../src/commands/web-servers.ts";
import { doctor, toDo } from "../doctor.ts";

const NAME = `whetstone-${version}`;
const FOLDER = ".cache/release-servers";
const seconds: Record<string, Record<string, number>> = {};
let home: string;

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/release.ts", FOLDER],
    { encoding: "utf8" },
  );
  expect(status, stdout + stderr).toBe(0);
  home = mkdtempSync(join(tmpdir(), "whetstone-release-"));
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  console.table(seconds);
});

function unpack(to: string): string {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(`${FOLDER}/${NAME}.zip`)))) {
    mkdirSync(join(to, dirname(path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  return join(to, NAME);
}

describe.each(SERVERS)("$name", (server) => {
  it.skipIf(findProgram(server.program) === undefined)(
    "from the archive alone to the first page, and nothing to do",
    async () => {
      const times: Record<string, number> = {};
      const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
        const from = performance.now();
        const done = await work();
        times[step] = Number(((performance.now() - from) / 1000).toFixed(2));
        return done;
      };
      const release = await timed("unpack", () => unpack(join(home, server.name)));
      const site = await timed("copy, write in, start", () => host(server, "/study/", { release }));
      const page = await timed("first page", () => ask(`${site.url}en/`));
      const { code, text } = await timed("doctor", () => doctor(site.url));
      await site.stop();
      seconds[server.name] = times;
      expect(page.status).toBe(200);
      expect(toDo(text), text).toEqual([]);
      expect(code).toBe(0);
    },
  );
});
