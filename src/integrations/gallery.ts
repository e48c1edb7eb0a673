import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Shows developers the gallery of islands at `/dev/`, while they write. It is no part of what is published. */
export function gallery(): AstroIntegration {
  return {
    name: "whetstone:gallery",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command !== "dev") return;
        injectRoute({
          pattern: "/dev",
          entrypoint: fileURLToPath(new URL("../dev/gallery.astro", import.meta.url)),
        });
      },
    },
  };
}
