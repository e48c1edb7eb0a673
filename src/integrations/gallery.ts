import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { play } from "../dev/scene.ts";

/**
 * Shows developers the gallery of islands at `/dev/`, while they write, and the browser tests, which build with `GALLERY`
 * set. It is no part of what is published.
 */
export function gallery(): AstroIntegration {
  return {
    name: "whetstone:gallery",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, injectScript }) => {
        if (command !== "dev" && process.env["GALLERY"] === undefined) return;
        injectRoute({
          pattern: "/dev",
          entrypoint: fileURLToPath(new URL("../dev/gallery.astro", import.meta.url)),
        });
        injectRoute({
          pattern: "/dev/state/[locale]",
          entrypoint: fileURLToPath(new URL("../dev/state.astro", import.meta.url)),
        });
        injectScript("head-inline", `(${play})()`);
      },
    },
  };
}
