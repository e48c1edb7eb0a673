// Takes out of the styles of a built page what fits nothing there.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import postcss, { type Root, type Rule } from "postcss";

/** What a policy calls a text that stands inline. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const STYLE = /(?<=<style[^>]*>)[\s\S]*?(?=<\/style>)/g;
const EMPTY = /@(?:media|supports) [^{}]*\{\}/g;

/** Changes a page's styles, and lets its policy name them as they are then. */
function withStyles(html: string, change: (style: string) => string): string {
  let changed = html;
  for (const [style] of html.matchAll(STYLE)) {
    const lean = change(style);
    if (lean === style) continue;
    // A function: in a text, `$` would have a meaning.
    changed = changed.replace(style, () => lean).replace(hashOf(style), () => hashOf(lean));
  }
  return changed;
}

/** The beginning of a selector for pages in a language, and what follows it there. */
const FOR_PAGES_IN = /^html:lang\(([\w-]+)\)(\s+)?/;
const IN_LANGUAGE = /^:lang\(([\w-]+)\)$/;

/**
 * Leaves out the rules for pages in other languages, `html:lang(…)`; those for the page's own need not say so. What all texts in its
 * language have, `:lang(…)`, stands once, in the root.
 */
export function withOwnLanguage(html: string): string {
  const language = /<html[^>]* lang="([^"]*)"/.exec(html)?.[1] ?? "";
  const isOwn = (tag = "") => `${language}-`.startsWith(`${tag}-`);
  const asHere = (selector: string): string | undefined => {
    const [whole = "", tag, inside] = FOR_PAGES_IN.exec(selector) ?? [];
    if (tag === undefined) return selector;
    return isOwn(tag) ? (inside ? "" : "html") + selector.slice(whole.length) : undefined;
  };
  return withStyles(html, (style) => {
    const styles = postcss.parse(style);
    styles.walkRules((rule) => {
      const own = rule.selectors.flatMap((selector) => asHere(selector) ?? []);
      const tag = IN_LANGUAGE.exec(rule.selector)?.[1];
      if (own.length === 0 || (tag && isOwn(tag) && intoRoot(rule, styles))) rule.remove();
      else if (own.join() !== rule.selectors.join()) rule.selectors = own;
    });
    return styles.toString().replace(EMPTY, "");
  });
}

/** Gives the root the values of a rule, where it has others. Tells whether it has them all. */
function intoRoot(rule: Rule, styles: Root): boolean {
  const root = styles.nodes.find((node) => node.type === "rule" && node.selector === ":root");
  if (root?.type !== "rule") return false;
  const places = rule.nodes.map((node) => [
    node,
    root.nodes.find((other) => other.type === "decl" && "prop" in node && other.prop === node.prop),
  ]);
  if (places.some(([, place]) => place === undefined)) return false;
  for (const [node, place] of places) if (node) place?.replaceWith(node.clone());
  return true;
}

/** A page's words that are classes where its scripts give them to elements. */
export type WordsOf = (html: string) => ReadonlySet<string>;

/** The scripts that a page names, and those that a script imports, at once or later. */
const NAMED = /_astro\/([\w.-]+\.js)\b/g;
const IMPORTED = /["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Finds the words in all scripts of a folder that a page can come to load: among them are the classes that they give to elements. */
export async function wordsOfScripts(folder: URL): Promise<WordsOf> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const codes = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  const scripts = new Map(names.map((name, at) => [name, codes[at] ?? ""]));
  return (html) => wordsReached(namesIn(html, NAMED), scripts);
}

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** The words in these scripts and in all that they import. */
export function wordsReached(
  names: readonly string[],
  scripts: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const reached = new Set(names);
  for (const name of reached) {
    for (const other of namesIn(scripts.get(name) ?? "", IMPORTED)) reached.add(other);
  }
  return new Set([...reached].flatMap((name) => wordsIn(scripts.get(name) ?? "")));
}
const wordsIn = (text: string): string[] => text.match(/[\w-]+/g) ?? [];

/** What stands in a page's elements as their classes, and its own scripts. */
const NAMING = /\sclass="([^"]*)"|<script[^>]*>([\s\S]*?)<\/script>/g;
/** The classes that an element must have for a selector to fit, each after its dot. */
const needed = (selector: string): string[] =>
  [...selector.replace(/:not\([^()]*\)/g, "").matchAll(/\.([a-z][\w-]*)/gi)].map(
    ([, name = ""]) => name,
  );

/**
 * Leaves out the rules that fit nothing: those with a class that neither the page names nor a script that it can come to
 * load. A script names a class whole, or its beginning up to a hyphen: `is-${mark}`.
 */
export function withOwnRules(html: string, words: ReadonlySet<string>): string {
  const here = new Set(
    [...html.matchAll(NAMING)].flatMap(([, one = "", two = ""]) => wordsIn(one + two)),
  );
  const isNamed = (name: string) =>
    here.has(name) || words.has(name) || words.has(name.replace(/[^-]*$/, ""));
  const canFit = (selector: string) => needed(selector).every(isNamed);
  return withStyles(html, (style) => {
    const root = postcss.parse(style);
    root.walkRules((rule) => {
      const fitting = rule.selectors.filter(canFit);
      if (fitting.length === 0) rule.remove();
      else if (fitting.length < rule.selectors.length) rule.selectors = fitting;
    });
    return root.toString().replace(EMPTY, "");
  });
}

/** A text in quotation marks, or spaces that part nothing: around commas and slashes, and the ends of lines between files. */
const SPACES = /("[^"]*")|\s*([,/])\s*|\n+/g;

/** Leaves out the spaces in styles that the minifier leaves. */
export const withFewSpaces = (html: string): string =>
  withStyles(html, (style) => style.replace(SPACES, (_, text = "", sign = "") => text + sign));
