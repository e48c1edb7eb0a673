// The doctor on real web servers: nothing to do with the files for hosts, every fault of a server that was told nothing, and
// headers that a host sets for all of its sites.
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { CHECK_IDS, type CheckId } from "#core/hosting/checks.ts";
import { REMEDIES } from "#core/hosting/remedies.ts";
import { ask, findProgram, type Hosted, host } from "../../src/commands/host.ts";
import { SERVERS, type WebServer } from "../../src/commands/web-servers.ts";
import { doctor, toDo } from "../doctor.ts";

const PATH = "/study/whetstone/";
/** Of each way to serve the site, the checks that found something to do: printed at the end. */
const matrix: Record<string, Record<string, string>> = {};

async function examine(name: string, url: string): Promise<CheckId[]> {
  const { code, text } = await doctor(url);
  const found = toDo(text);
  expect(code, text).toBe(found.length > 0 ? 1 : 0);
  matrix[name] = Object.fromEntries(CHECK_IDS.map((id) => [id, found.includes(id) ? "✗" : "·"]));
  return found;
}

/** What every server does wrong of itself: it was only told where the folder is. */
const BARE: readonly CheckId[] = [
  "packedText",
  "packedJson",
  "kept",
  "fresh",
  "lost",
  "frames",
  "sniff",
];

/** A host's own policy, which forbids what the pages need, and a header that clears records. */
const WIDE = [
  ["Content-Security-Policy", "default-src 'self'"],
  ["X-Frame-Options", "DENY"],
  ["Clear-Site-Data", '"storage"'],
] as const;

const PORTAL = "https://portal.example";

/** Writes the lines that the doctor names into the file for hosts. */
const withCure = ({ id }: WebServer) => {
  const lines = (REMEDIES.headers?.[id] ?? []).join("\n");
  return (file: string): string => {
    if (id === "nginx") return file;
    if (id === "apache") return `${file}\n${lines}`;
    return file.replace(
      "X-Content-Type-Options nosniff",
      `X-Content-Type-Options nosniff\n${lines}`,
    );
  };
};

describe.each(SERVERS)("$name", (server) => {
  describe.skipIf(findProgram(server.program) === undefined)("installed", () => {
    let site: Hosted | undefined;
    afterEach(() => site?.stop());

    it.each(["/", PATH])("with our file at %s there is nothing to do", async (path) => {
      site = await host(server, path);
      expect(await examine(`${server.name} at ${path}`, site.url)).toEqual([]);
    });

    it("told nothing of the site, each of its faults is found", async () => {
      site = await host(server, PATH, { bare: true });
      expect(await examine(`${server.name}, bare`, site.url)).toEqual(BARE);
    });

    it("a policy for the whole host does not reach the site; what does is found, and cured by the lines", async () => {
      const wide = WIDE.map(([name, value]) => server.header(name, value)).join("\n");
      site = await host(server, PATH, { wide });
      const elsewhere = await ask(new URL("/elsewhere", site.url).href);
      expect(elsewhere.headers["content-security-policy"]).toContain(WIDE[0][1]);
      const found = await examine(`${server.name}, host's headers`, site.url);
      expect(["", "headers"]).toContain(found.join());
      if (found.length === 0) return;
      await site.stop();
      site = await host(server, PATH, { wide, edit: withCure(server) });
      expect(await examine(`${server.name}, cured`, site.url)).toEqual([]);
    });

    it("a portal in site.json alone is kept out, which is found; named in our file, too, it is let in", async () => {
      const settings = { portals: [PORTAL] };
      site = await host(server, PATH, { settings });
      expect(await examine(`${server.name}, portal`, site.url)).toEqual(["frames"]);
      await site.stop();
      site = await host(server, PATH, {
        settings,
        edit: (file) => file.replaceAll("frame-ancestors 'none'", `frame-ancestors ${PORTAL}`),
      });
      expect(await examine(`${server.name}, portal let in`, site.url)).toEqual([]);
    });
  });
});

afterAll(() => console.table(matrix));
