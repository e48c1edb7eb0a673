import type { AstroIntegration } from "astro";
import { changePages } from "./built-pages.ts";
import { hashOf } from "./lean-styles.ts";

/**
 * Lets a page that can be read without script show first. What its HTML names is asked for at once and shares a slow network and
 * a slow processor with the first text: so the script, and the styles of paper, come after the first paint. A page with a
 * script of its own has nothing to read until that runs, and names it as before.
 */
export function afterPaint(): AstroIntegration {
  return {
    name: "whetstone:after-paint",
    hooks: { "astro:build:done": ({ dir }) => changePages(dir, withScriptAfterPaint) },
  };
}

/**
 * The same on every page, so that its hash is. The frame is drawn beside the page's own thread: a tenth of a second lets it be shown.
 * What stands in the `<noscript>` is put in its place: paper has its styles even where the script itself fails.
 */
export const AFTER_PAINT =
  "requestAnimationFrame(()=>setTimeout(()=>{" +
  "import(toner.dataset.js);toner.outerHTML=toner.innerHTML},99))";

const SCRIPT = /<script type="module" src="([^"]*)"><\/script>/g;
const PAPER = /<link rel="stylesheet" href="[^"]*" media="print">/;
/** The script that all pages share. */
const SHARED = /(?:^|\/)site\.[\w-]+\.js$/;

const LATE =
  /<noscript id="?toner"? data-js="?([^\s">]+)"?>([\s\S]*?)<\/noscript><script type="?module"?>[^<]*<\/script>/;

/** The same page with its script and the styles of paper named as before: in a folder nothing is fetched, so nothing is slow. */
export const withScriptAtOnce = (html: string): string =>
  html.replace(LATE, '$2<script type="module" src="$1"></script>');

/** A page whose only script is the one that all share, with that and the styles of paper after the first paint. */
export function withScriptAfterPaint(html: string): string {
  const sources = [...html.matchAll(SCRIPT)].map(([, source = ""]) => source);
  const [source = ""] = sources;
  if (sources.length !== 1 || !SHARED.test(source) || !PAPER.test(html)) return html;
  const late = (styles: string) =>
    `<noscript id="toner" data-js="${source}">${styles}</noscript><script type="module">${AFTER_PAINT}</script>`;
  return html
    .replace(SCRIPT, "")
    .replace(PAPER, late)
    .replace(/script-src 'self'/, `$& ${hashOf(AFTER_PAINT)}`);
}
