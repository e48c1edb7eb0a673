// A web server that goes away, asks for a login, breaks or is updated while a test runs. What a worker asks for reaches it, too;
// requests that Playwright answers in its place are only those of pages.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { entryOf, FILE_LIST, type FileList, sumOf, WORKER } from "#core/hosting/file-list.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** `away`: nothing answers. `login`: every address shows a form, with 200. `sent on`: every address leads to it. `broken`: 503. */
type Mood = "well" | "away" | "login" | "sent on" | "broken" | "slow";

export const LOGIN = "<!doctype html><title>Log in</title><h1>Log in</h1>";

export interface Moody {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  /** What is served. */
  folder: string;
  mood: Mood;
  /** What is answered for a file in place of what the folder has; undefined: it is not there. */
  readonly instead: Map<string, string | undefined>;
  /** Addresses below the site's folder that were asked for, in order. */
  readonly asked: string[];
  readonly stop: () => void;
}

export async function serveMoody(folder = "dist", base = "/"): Promise<Moody> {
  const asked: string[] = [];
  const server = createServer(({ url = "/", socket }, response) => {
    const [path = ""] = url.split(/[?#]/);
    if (moody.mood === "away") return void socket.destroy();
    if (path === "/other/") return send(response, 200, ".html", "<h1>Another program</h1>");
    if (path === "/login/" || moody.mood === "login") return send(response, 200, ".html", LOGIN);
    if (!path.startsWith(base)) return send(response, 404, ".html", "");
    if (moody.mood === "sent on")
      return void response.writeHead(302, { Location: "/login/" }).end();
    if (moody.mood === "broken") return send(response, 503, ".html", "<h1>Bad gateway</h1>");
    const file = path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
    asked.push(file);
    if (moody.mood === "slow" && file.endsWith(".html")) return;
    answer(response, file);
  });
  function answer(response: ServerResponse, file: string): void {
    const path = join(moody.folder, file);
    if (moody.instead.has(file)) {
      const text = moody.instead.get(file);
      send(response, text === undefined ? 404 : 200, extname(file), text ?? "");
    } else if (existsSync(path) && statSync(path).isFile()) {
      send(response, 200, extname(file), readFileSync(path));
    } else send(response, 404, ".html", readFileSync(join(moody.folder, "404.html")));
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const moody: Moody = {
    url: `http://localhost:${port}${base}`,
    folder,
    mood: "well",
    instead: new Map(),
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return moody;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "Content-Type": TYPES[type] ?? "", "Cache-Control": "no-cache" });
  response.end(body);
}

/** Makes list and worker of a changed build those of what it holds now, as the build does. */
export function listAnew(folder: string): void {
  const path = join(folder, FILE_LIST);
  const list = JSON.parse(readFileSync(path, "utf8")) as FileList;
  const files = Object.keys(list.files).map((file) => [
    file,
    entryOf(readFileSync(join(folder, file))),
  ]);
  const text = JSON.stringify({ ...list, files: Object.fromEntries(files) });
  const before = sumOf(readFileSync(join("dist", FILE_LIST)));
  writeFileSync(path, text);
  const worker = join(folder, WORKER);
  const code = readFileSync(worker, "utf8");
  if (!code.includes(before)) throw new Error("The worker does not know its list.");
  writeFileSync(worker, code.replaceAll(before, sumOf(Buffer.from(text))));
}
