import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECK_IDS } from "./checks.ts";
import { EXTRA, REMEDIES } from "./remedies.ts";
import { SERVER_IDS, SERVERS, serverOf } from "./servers.ts";

/** The files that hosts get: two lie in the site itself. */
const fileOf = (name: string): string =>
  readFileSync(
    /^(?:\.htaccess|web\.config)$/.test(name) ? `public/${name}` : `src/hosting/${name}`,
    "utf8",
  );

const isExtra = (line: string): boolean => EXTRA.some((extra) => extra.test(line));
const remedies = CHECK_IDS.flatMap((id) => {
  const remedy = REMEDIES[id];
  return remedy ? SERVER_IDS.map((server) => ({ id, server, lines: remedy[server] })) : [];
});

describe.each(SERVER_IDS)("%s", (server) => {
  const own = remedies.filter((remedy) => remedy.server === server);
  const shipped = new Set(
    fileOf(SERVERS[server].file)
      .split("\n")
      .map((line) => line.trim()),
  );

  it.each(own)("$id: its lines stand in the file for hosts", ({ lines }) => {
    expect(lines).not.toEqual([]);
    expect(lines.filter((line) => !isExtra(line) && !shipped.has(line))).toEqual([]);
  });

  it("no line is said to be missing there that is there", () => {
    expect([...shipped].filter(isExtra)).toEqual([]);
  });

  it("is known by what it says of itself", () => {
    const says = {
      nginx: "nginx/1.22.1",
      apache: "Apache/2.4.62 (Debian)",
      lighttpd: "lighttpd/1.4.69",
      caddy: "Caddy",
      iis: "Microsoft-IIS/10.0",
    };
    expect(serverOf(says[server])).toBe(server);
  });
});

it("every check has its lines, but for what no server cures", () => {
  expect(CHECK_IDS.filter((id) => REMEDIES[id] === undefined)).toEqual([
    "settings",
    "scripts",
    "search",
    "files",
    "secure",
    "storage",
    "copies",
    "offline",
    "framed",
  ]);
});

it("a server that says nothing, or is another one, is not guessed", () => {
  expect(serverOf()).toBeUndefined();
  expect(serverOf("Werkzeug")).toBeUndefined();
});
