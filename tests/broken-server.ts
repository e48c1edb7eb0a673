// A web server that serves the built site as it should, but for one fault: one for each check of the list.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import type { CheckId } from "#core/hosting/checks.ts";

interface Reply {
  /** Below the site's folder, as it was asked for. */
  readonly path: string;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

const isHashed = (path: string): boolean => /^(?:_astro|data)\//.test(path);
const isJson = ({ path }: Reply): boolean => path.endsWith(".json");
const is = (path: string) => (reply: Reply) => reply.path === path;

/** What browsers alone can tell. */
type InBrowserAlone = "secure" | "storage" | "copies" | "framed";

/** Faults by the check that finds it. */
export const FAULTS: Readonly<Record<Exclude<CheckId, InBrowserAlone>, (reply: Reply) => void>> = {
  types: on(is("third-party.txt"), ({ headers }) => {
    headers["Content-Type"] = "text/plain; charset=gb2312";
  }),
  packedText: on((reply) => !isJson(reply), plain),
  packedJson: on(isJson, plain),
  vary: ({ headers }) => delete headers["Vary"],
  kept: on(
    ({ path }) => isHashed(path),
    ({ headers }) => {
      headers["Cache-Control"] = "no-cache";
    },
  ),
  fresh: on(
    ({ path }) => !isHashed(path),
    ({ headers }) => delete headers["Cache-Control"],
  ),
  lost: on(
    ({ status }) => status === 404,
    (reply) => {
      reply.status = 200;
    },
  ),
  folders: on(
    ({ status }) => status === 301,
    (reply) => {
      const read = respond(`${reply.path}/`);
      Object.assign(reply, { ...read, path: reply.path });
    },
  ),
  policy: ({ headers }) => {
    headers["Content-Security-Policy"] += ", default-src 'self'";
  },
  frames: ({ headers }) => delete headers["Content-Security-Policy"],
  sniff: ({ headers }) => delete headers["X-Content-Type-Options"],
  headers: on(isJson, ({ headers }) => {
    headers["Clear-Site-Data"] = '"storage"';
  }),
  settings: on(is("site.json"), (reply) => setBody(reply, '{ "unit": { "en": "Registry Office" }')),
  version: on(is("version.json"), (reply) => setBody(reply, '"00000000"')),
  scripts: on(
    ({ path }) => /^_astro\/record\..*\.css$/.test(path),
    (reply) => setBody(reply, "p {"),
  ),
  search: on(
    ({ path }) => path.endsWith("/find.json"),
    (reply) => {
      reply.body = reply.body.subarray(0, reply.body.length >> 1);
    },
  ),
  offline: on(is("sw.js"), (reply) => setBody(reply, "// an older one")),
  files: on(is("favicon.svg"), (reply) => setBody(reply, "<svg />")),
};

export interface Broken {
  /** The address of the site, with a slash at the end. */
  readonly url: string;
  readonly stop: () => void;
}

/** Serves the site with a fault, or with none. `address` is the one that it listens at. */
export async function serveBroken(
  fault: (reply: Reply) => void = () => {},
  address = "127.0.0.1",
): Promise<Broken> {
  const server = createServer(({ url = "/" }, response) => {
    const reply = respond(decodeURI(url.slice(1)));
    fault(reply);
    // Packed at the end, so that a fault may change what is in it.
    if (reply.headers["Content-Encoding"]) reply.body = gzipSync(reply.body);
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, stop: () => server.close() };
}

function respond(path: string): Reply {
  const file = `dist/${path.endsWith("/") || path === "" ? `${path}index.html` : path}`;
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  const found = !isFolder && existsSync(file);
  return {
    path,
    status: found ? 200 : isFolder ? 301 : 404,
    headers: {
      "Content-Type": TYPES[extname(found ? file : ".html")] ?? "text/html; charset=utf-8",
      "Content-Encoding": "gzip",
      "Content-Security-Policy": "frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      Vary: "Accept-Encoding",
      "Cache-Control": found && isHashed(path) ? "max-age=31536000, immutable" : "no-cache",
      ...(isFolder && { Location: `/${path}/` }),
    },
    body: readFileSync(found ? file : "dist/404.html"),
  };
}

/** A fault of some answers only. */
function on(where: (reply: Reply) => boolean, fault: (reply: Reply) => void) {
  return (reply: Reply) => {
    if (where(reply)) fault(reply);
  };
}

function plain({ headers }: Reply): void {
  delete headers["Content-Encoding"];
}

function setBody(reply: Reply, text: string): void {
  reply.body = Buffer.from(text);
}
