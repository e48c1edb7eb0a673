import { serveFolder } from "../../src/commands/server.ts";
import { buildUnit } from "../unit-site.ts";

/** As deep as a unit's web server has its folders. */
const PATH = "/personnel/training/orientation-of-new-staff/learning-institution/";

/**
 * Serves dist/ at the root of a server and the very same under a path, and the site of a unit with long settings, which
 * has the developers' gallery, too, each on a port of its own.
 */
export default async function serveSites() {
  const folder = buildUnit(".cache/unit", { GALLERY: "yes" });
  const root = await serveFolder("dist", "/", 0);
  const below = await serveFolder("dist", PATH, 0);
  const unit = await serveFolder(folder, PATH, 0, "'self'");
  process.env["ROOT_SITE"] = root.url;
  process.env["SUB_SITE"] = below.url;
  process.env["UNIT_SITE"] = unit.url;
  return () => {
    for (const { server } of [root, below, unit]) server.close();
  };
}
