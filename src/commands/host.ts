// Serves the built site by one of the web servers, and asks it as a browser does.
import { type ChildProcess, spawn } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Setup, WebServer } from "./web-servers.ts";

const FOLDERS = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];

/** Where a program is, if it is installed. */
export function findProgram(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Hosted {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Options extends Pick<Setup, "wide" | "edit"> {
  /** Serves the folder as a server does that was told nothing of the site. */
  readonly bare?: boolean;
  /** The folder of an unpacked release; without it, what was built here is served, with the files of the source. */
  readonly release?: string;
  /** What stands in `site.json`. */
  readonly settings?: object;
}

/** Copies the built site into a folder and serves it. */
export async function host(
  server: WebServer,
  path: string,
  { bare = false, release, settings, wide, edit }: Options = {},
): Promise<Hosted> {
  const home = mkdtempSync(join(tmpdir(), "whetstone-"));
  const work = join(home, "work");
  const site = `${join(home, "site")}/`;
  mkdirSync(work);
  cpSync(release ? join(release, "site") : "dist", site, { recursive: true });
  if (settings) writeFileSync(join(site, "site.json"), JSON.stringify(settings));
  if (edit) {
    const own = join(site, ".htaccess");
    writeFileSync(own, edit(readFileSync(own, "utf8")));
  }
  openToAll(home);
  const port = await freePort();
  const config = join(work, "config");
  const setup: Setup = {
    site,
    path,
    port,
    work,
    ...(release && { files: join(release, "servers") }),
    ...(wide && { wide }),
    ...(edit && { edit }),
  };
  writeFileSync(config, bare ? server.bare(setup) : server.config(setup));
  const program = findProgram(server.program);
  if (program === undefined) throw new Error(`${server.program} is not installed`);
  const child = spawn(program, server.args(config), { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => said.push(data.toString()));
  }
  const stop = async () => {
    await ended(child);
    rmSync(home, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}${path}`;
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    if (
      await ask(url).then(
        () => true,
        () => false,
      )
    )
      return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`${server.name} did not start:\n${said.join("")}`);
}

/** A server that gave up its first rights reads the site as anybody. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o777);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else chmodSync(path, 0o644);
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    }
  });

/** A port of this machine that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it came over the wire: perhaps compressed. */
  readonly body: Buffer;
}

/** Asks as a browser does, but neither follows redirects nor unpacks. */
export const ask = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { headers, family: 4, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(parts),
        }),
      );
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
