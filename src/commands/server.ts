import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";

export interface Serving {
  readonly server: Server;
  /** The address of the site, with its base and a slash at the end. */
  readonly url: string;
}

/**
 * Serves a built folder as a plain web server of an intranet would: compressed, under its base path, 404.html for
 * what is not there. Takes the next free port where `port` is taken; 0 takes any. `ancestors` are the sites whose pages
 * may frame these, in the words of a policy: none, but for the developers' gallery.
 */
export async function serveFolder(
  folder: string,
  base: string,
  port: number,
  ancestors = "'none'",
): Promise<Serving> {
  const compress = compression();
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      // What carries a hash of what is in it in its path never changes; all else is asked for again.
      const lasting = /^\/(_astro|data)\//.test(path);
      response.setHeader("Cache-Control", lasting ? "max-age=31536000, immutable" : "no-cache");
    },
  });
  // sirv answers whatever it finds with 200, so the page for what is not there is sent without it.
  const lostPage = join(folder, "404.html");
  const lost = existsSync(lostPage) ? readFileSync(lostPage) : "";
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => {
      const url = request.url ?? "/";
      if (!url.startsWith(base)) {
        response.writeHead(url === base.slice(0, -1) ? 301 : 404, { Location: base }).end();
        return;
      }
      request.url = url.slice(base.length - 1);
      const [, path = "", query = ""] = /^([^?#]*)(.*)$/.exec(request.url) ?? [];
      // As every web server does: else a page's relative addresses would begin one folder too high.
      if (!path.endsWith("/") && isFolder(join(folder, path))) {
        response.writeHead(301, { Location: `${base.slice(0, -1)}${path}/${query}` }).end();
        return;
      }
      response.setHeader("X-Content-Type-Options", "nosniff");
      // A page may not be framed: the one rule that a <meta> can't carry.
      response.setHeader("Content-Security-Policy", `frame-ancestors ${ancestors}`);
      files(request, response, () => {
        response.writeHead(404, {
          "Content-Type": "text/html;charset=utf-8",
          "Cache-Control": "no-cache",
        });
        response.end(lost);
      });
    });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return { server, url: `http://localhost:${taken}${base}` };
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

async function listen(server: Server, port: number): Promise<void> {
  for (let wanted = port; ; wanted++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(wanted, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || port === 0 || wanted > port + 100) throw error;
    }
  }
}
