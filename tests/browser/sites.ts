import { spawnSync } from "node:child_process";
import { serveFolder } from "../../src/commands/server.ts";

/** A base path as units have it: two levels, not at the root. */
export const SUB_PATH = "/study/x/";

/**
 * Serves dist/ at the root and a second build of the same source under a sub-path, each on a port of its own. The second
 * has the developers' gallery, too, which is not published.
 */
export default async function serveSites() {
  const built = spawnSync("astro", ["build", "--outDir", ".cache/sub-path"], {
    env: { ...process.env, BASE_PATH: SUB_PATH, GALLERY: "yes" },
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(`The build under ${SUB_PATH} failed:\n${built.stdout}${built.stderr}`);
  const root = await serveFolder("dist", "/", 0);
  const below = await serveFolder(".cache/sub-path", SUB_PATH, 0, "'self'");
  process.env["ROOT_SITE"] = root.url;
  process.env["SUB_SITE"] = below.url;
  return () => {
    root.server.close();
    below.server.close();
  };
}
