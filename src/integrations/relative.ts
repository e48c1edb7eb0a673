import { posix } from "node:path";
import type { AstroIntegration } from "astro";
import type { RenderBuiltAssetUrl } from "vite";
import { changePages } from "./built-pages.ts";

/**
 * Writes every address within the site as it is from the page that holds it. So one build works at the root of a server, under
 * any path of it, and after it was moved.
 */
export function relative(): AstroIntegration {
  return {
    name: "whetstone:relative",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            experimental: { renderBuiltUrl },
          },
        });
      },
      "astro:build:done": ({ dir }) => changePages(dir, withRelative),
    },
  };
}

/** Scripts find styles beside themselves. Pages are made with addresses from the root, which are rewritten afterwards. */
const renderBuiltUrl: RenderBuiltAssetUrl = (_, { hostType, ssr }) =>
  hostType === "js" && !ssr ? { relative: true } : undefined;

/** Code and styles, where nothing is an attribute, or a tag that opens an element. */
const TAG = /<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<[a-z][^>]*>/gi;
/** An attribute whose value begins with one slash: an address from the root. */
const FROM_ROOT = /(\s[^\s=>"'/]+)="(\/(?!\/)[^"]*)"/g;

/** A page whose addresses begin where the page is: `page` is its own, from the root. */
export const withRelative = (html: string, page: string): string =>
  html.replace(TAG, (tag) => {
    const end = tag.indexOf(">") + 1;
    const opening = tag
      .slice(0, end)
      .replace(FROM_ROOT, (_, name, address) => `${name}="${relativeTo(page, address)}"`);
    return opening + tag.slice(end);
  });

/** An address from the root as it is from a page. Pages are folders, and their addresses end with a slash. */
export function relativeTo(page: string, address: string): string {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const here = posix.dirname(page);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  if (posix.relative(here, folder) === "" && name === "" && rest.startsWith("#")) return rest;
  const way = posix.relative(here, folder);
  return `${way === "" ? (name === "" ? "./" : "") : `${way}/`}${name}${rest}`;
}
