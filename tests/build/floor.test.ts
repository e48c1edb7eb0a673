// What the oldest browsers lack. The build lowers syntax, which es-check holds; functions and styles stay as written.
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { builtPages, fileOf, htmlOf } from "./site.ts";

/** Functions that came after Chromium 83, Firefox 78 or Safari 14, or that plain HTTP has not. */
const TOO_NEW =
  /\.(?:at|findLast(?:Index)?|replaceAll|toSorted|toReversed|toSpliced|replaceChildren|checkVisibility|isWellFormed)\(|\bObject\.(?:hasOwn|groupBy)\b|\bPromise\.(?:any|withResolvers|try)\b|\bArray\.fromAsync\b|\b(?:structuredClone|WeakRef|AggregateError|requestIdleCallback)\b|\bIntl\.(?:ListFormat|Segmenter|DisplayNames)\b|\b(?:crypto\.(?:subtle|randomUUID)|navigator\.(?:locks|clipboard|serviceWorker))\b/g;

/** Styles without which a page would fall apart there. What only adds to a page is not among them. */
const BEARING =
  /:(?:has|is|where)\(|@(?:layer|container|property)\b|[;{](?:inset(?:-[a-z]+)?|aspect-ratio|gap|row-gap):|\bcolor-mix\(|\boklch\(|\d[dsl]v[hw]\b/g;

const assets = (extension: string) =>
  readdirSync("dist/_astro").filter((name) => name.endsWith(extension));
const found = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

it("no script calls what they lack", () => {
  const scripts = [
    ...assets(".js").map((name) => [name, fileOf(`_astro/${name}`)] as const),
    ...builtPages().map(
      (page) =>
        [page, (htmlOf(page).match(/<script[^>]*>[\s\S]*?<\/script>/g) ?? []).join("\n")] as const,
    ),
  ];
  expect(scripts.length).toBeGreaterThan(50);
  const calls = scripts.flatMap(([name, code]) =>
    found(code, TOO_NEW).map((call) => `${name}: ${call}`),
  );
  expect(calls).toEqual([]);
});

it("no style bears on what they lack", () => {
  const styles = [
    ...assets(".css").map((name) => [name, fileOf(`_astro/${name}`)] as const),
    ...builtPages().map(
      (page) =>
        [page, (htmlOf(page).match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? []).join("\n")] as const,
    ),
  ];
  const rules = styles.flatMap(([name, css]) =>
    found(css, BEARING).map((rule) => `${name}: ${rule}`),
  );
  expect(rules).toEqual([]);
});
