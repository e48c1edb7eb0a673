// The files for hosts, on the servers that they are for: every check on each, at the root and under a path.
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, findProgram, type Hosted, host } from "../../src/commands/host.ts";
import { SERVERS } from "../../src/commands/web-servers.ts";

const TYPES: Readonly<Record<string, RegExp>> = {
  ".html": /^text\/html; ?charset=utf-8$/i,
  ".css": /^text\/css; ?charset=utf-8$/i,
  ".js": /^text\/javascript; ?charset=utf-8$/i,
  ".json": /^application\/json(; ?charset=utf-8)?$/i,
  ".svg": /^image\/svg\+xml(; ?charset=utf-8)?$/i,
  ".txt": /^text\/plain; ?charset=utf-8$/i,
};

/** What is for servers themselves. */
const FOR_SERVERS = /(^|\/)(\.htaccess|web\.config)$/;
const files = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice("dist/".length))
  .filter((path) => !FOR_SERVERS.test(path))
  .sort();
const isHashed = (path: string): boolean => /^(_astro|data)\//.test(path);
const bytesOf = (path: string): Buffer => readFileSync(`dist/${path}`);
/** One file of each kind: the largest, which is worth compressing. */
const kinds = Object.keys(TYPES).map((extension) => {
  const [largest = ""] = files
    .filter((path) => extname(path) === extension && path !== "404.html")
    .sort((one, other) => bytesOf(other).length - bytesOf(one).length);
  return largest;
});
/** The address of a file as readers know it. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, "$1");

const YEAR = 365 * 24 * 60 * 60;
const maxAge = (header = ""): number => Number(/max-age=(\d+)/.exec(header)?.[1] ?? 0);
const mustAsk = (header = ""): boolean => /no-cache/.test(header) && maxAge(header) === 0;

const must = process.env["CI"] !== undefined || process.env["ALL_SERVERS"] !== undefined;
const ran: Record<string, string> = {};

it("there is a file of each kind", () => {
  expect(files.length).toBeGreaterThan(200);
  expect([...new Set(files.map((path) => extname(path)))].sort()).toEqual(
    Object.keys(TYPES).sort(),
  );
});

describe.each(SERVERS)("$name", (server) => {
  const installed = findProgram(server.program) !== undefined;
  ran[server.name] = installed ? "ran" : "NOT RUN: not installed";
  it.runIf(must)("is installed", () => {
    expect(installed, `apt-get install ${server.packages.join(" ")}`).toBe(true);
  });

  describe.skipIf(!installed).each(["/", "/study/whetstone/"])("at %s", (path) => {
    let site: Hosted;
    const at = (address: string) => site.url + address;
    beforeAll(async () => {
      site = await host(server, path);
    });
    afterAll(() => site?.stop());

    it("types: every file has the type that browsers take", async () => {
      const wrong: string[] = [];
      for (const file of files) {
        const { status, headers } = await ask(at(addressOf(file)));
        const type = headers["content-type"] ?? "";
        if (status !== 200 || !TYPES[extname(file)]?.test(type))
          wrong.push(`${file}: ${status} ${type}`);
      }
      expect(wrong).toEqual([]);
    });

    it.each(kinds)(
      "compression: %s comes with gzip to who takes it, plain to who does not",
      async (file) => {
        const whole = bytesOf(file);
        const plain = await ask(at(addressOf(file)));
        expect(plain.headers["content-encoding"]).toBeUndefined();
        expect(plain.body.equals(whole)).toBe(true);
        // A file that is smaller than a packet gains nothing.
        if (whole.length < 1024) return;
        const packed = await ask(at(addressOf(file)), { "Accept-Encoding": "gzip, deflate" });
        expect(packed.headers["content-encoding"]).toBe("gzip");
        expect(packed.headers["vary"]).toMatch(/accept-encoding/i);
        expect(packed.body.length).toBeLessThan(whole.length);
        expect(gunzipSync(packed.body).equals(whole)).toBe(true);
      },
    );

    it("caching: what has a hash in its path is kept for a year", async () => {
      const hashed = files.filter(isHashed);
      expect(hashed.length).toBeGreaterThan(100);
      const asked: string[] = [];
      for (const file of hashed) {
        const { headers } = await ask(at(file));
        if (
          maxAge(headers["cache-control"]) < YEAR - 1 ||
          /no-cache/.test(headers["cache-control"] ?? "")
        )
          asked.push(`${file}: ${headers["cache-control"]}`);
      }
      expect(asked).toEqual([]);
    });

    it("caching: everything else is asked for again", async () => {
      const kept: string[] = [];
      for (const file of files.filter((path) => !isHashed(path))) {
        const { headers } = await ask(at(addressOf(file)));
        if (!mustAsk(headers["cache-control"])) kept.push(`${file}: ${headers["cache-control"]}`);
      }
      expect(kept).toEqual([]);
    });

    it.each(["en/index.html", "version.json"])(
      "caching: %s is not sent again while it is the same",
      async (file) => {
        for (const encoding of ["gzip", "identity"]) {
          const accept = { "Accept-Encoding": encoding };
          const { headers } = await ask(at(addressOf(file)), accept);
          const { etag, "last-modified": date } = headers;
          expect(etag ?? date).toBeDefined();
          const again = await ask(at(addressOf(file)), {
            ...accept,
            ...(etag !== undefined && { "If-None-Match": etag }),
            ...(date !== undefined && { "If-Modified-Since": date }),
          });
          expect(again.status, encoding).toBe(304);
          expect(again.body).toHaveLength(0);
        }
      },
    );

    it.each([
      "nowhere",
      "nowhere/",
      "en/nowhere/",
      "en/modules/no/where/at/all/",
      "_astro/gone.0123abcd.js",
      "data/00000000/en/find.json",
      "nowhere.html",
    ])("404: %s is told as lost, with the page for it, and not kept", async (address) => {
      const { status, headers, body } = await ask(at(address));
      expect(status).toBe(404);
      expect(headers["content-type"]).toMatch(TYPES[".html"] ?? /-/);
      expect(body.equals(bytesOf("404.html"))).toBe(true);
      expect(maxAge(headers["cache-control"])).toBe(0);
    });

    it.each(["en", "en/glossary", "zh-hans/modules/many-ways"])(
      "folders: %s leads to the address with a slash, by which relative addresses go",
      async (address) => {
        const { status, headers } = await ask(at(address));
        expect([301, 302, 307, 308]).toContain(status);
        expect(new URL(headers["location"] ?? "", at(address)).href).toBe(`${at(address)}/`);
      },
    );

    it.each(["_astro/", "data/"])("folders: %s is not listed", async (address) => {
      const { status, body } = await ask(at(address));
      expect([403, 404]).toContain(status);
      expect(body.toString()).not.toMatch(/site\.[\w-]+\.js/);
    });

    it.each(["en/", "404.html", "nowhere", files.find((path) => path.startsWith("_astro/")) ?? ""])(
      "policy: %s has what a page can't say itself, and nothing that gainsays the page",
      async (address) => {
        const { headers } = await ask(at(address));
        expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["x-frame-options"]).toBeUndefined();
      },
    );
  });
});

afterAll(() => console.table(ran));
