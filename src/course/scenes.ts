import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT } from "./content-files.ts";
import { stylesOf } from "./drawing-styles.ts";

/** What names the styles of a scene in its source. An image fetches nothing: what is built has them in it. */
const LINK = /^<\?xml-stylesheet [^>]*\?>\s*/;

/** The scene that opens a module, as it stands in its folder; nothing if it has none. */
export function sceneOf(slug: string): string | undefined {
  const file = join(CONTENT, "modules", slug, "scene.svg");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A scene with its styles: an image of its own, which follows the reader's light or dark. */
export const withStyles = (scene: string): string =>
  scene.replace(LINK, "").replace(/(?<=<svg[^>]*>)/, `<style>${stylesOf("scene.css")}</style>`);
