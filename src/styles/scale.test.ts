// Sizes, spaces, radii and colours are steps of the scales in tokens.css, and styles name no side that turns with the direction of writing.
import { globSync, readFileSync } from "node:fs";
import postcss, { type Declaration } from "postcss";
import { expect, it } from "vitest";
import { stepsOf } from "../integrations/scale.ts";

/** Where colours are given their values: all but tokens.css only for the pages that need them. */
const COLOURS = [
  "src/styles/tokens.css",
  "src/styles/states.css",
  "src/styles/buttons.css",
  "src/styles/print.css",
];

/** Where the steps of the scales are given their values. */
const STEPS = ["src/styles/tokens.css", "src/styles/print.css"];

/** Text in drawings grows and shrinks with the drawing: its sizes are in the drawing's own units. */
const IN_DRAWINGS = ["11px", "12px", "13px", "14px", "16px", "27px"];

/** What may break a rule, and why. */
const EXCEPTIONS: readonly { readonly at: string; readonly reason: string }[] = [
  {
    at: "search.css .find-dialog::backdrop { background: rgba(0, 0, 0, 0.5) }",
    reason: "a backdrop inherits no custom property before Chromium 122",
  },
  {
    at: "search.css .find-dialog { left: 0 }",
    reason: "in the middle, together with the other side",
  },
  {
    at: "search.css .find-dialog { right: 0 }",
    reason: "in the middle, together with the other side",
  },
  { at: "aloud.css .aloud-bar { right: 0 }", reason: "covers the whole width" },
  { at: "aloud.css .aloud-bar { left: 0 }", reason: "covers the whole width" },
  { at: "place.css .toc .place { right: 0 }", reason: "covers the whole width" },
  { at: "place.css .toc .place { left: 0 }", reason: "covers the whole width" },
  {
    at: "base.css .note { padding",
    reason: "half the width of the page: the notice's words stand where the page's do",
  },
  {
    at: "page.css .wrap.page { padding-inline-end",
    reason: "the width that a narrower page leaves free at its end",
  },
  {
    at: "path.css .page .way, .page .ways { margin-inline-end",
    reason: "takes back the width that a narrower page leaves free at its end",
  },
  {
    at: "page.css .on-page { margin-inline-start",
    reason: "the width of the text beside which it stands",
  },
  {
    at: "lesson.css .from { margin-inline-end",
    reason: "the width of the label, which stands beside the text",
  },
  { at: "print.css html { font-size: 10.5pt }", reason: "what a rem is on paper" },
  {
    at: "pick.css .pick::after { border-width: 0 2px 2px 0 }",
    reason: "two sides of a square that is turned to point down",
  },
  { at: "pick.css .pick select { left: 0 }", reason: "covers the whole width" },
  {
    at: "reflect.css .statement legend, .sides legend { float: left }",
    reason: "takes the whole width; floating, a legend lies inside its border",
  },
  {
    at: "live.css .darkness { background: black }",
    reason: "a screen that is made dark is black, whatever the reader's colours",
  },
];

const LENGTH = /(?<![\w-])-?[\d.]+(?:rem|em|px|pt|mm|cm|ch|ex)\b/g;
const SPACE =
  /^(?:(?:margin|padding|scroll-margin|scroll-padding)(?:-.*)?|(?:grid-)?(?:row-|column-)?gap|top|bottom)$/;
const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|(?<![\w-])(?:black|white|gr[ae]y|red|green|blue|yellow|orange|brown|silver)(?![\w-])/i;
const SIDED = /(?:^|-)(?:left|right)(?:-|$)/;
/** Came with Chromium 87 or later, or Safari 14.1: `margin-inline-start` and its like came before. */
const TOO_NEW =
  /^(?:inset(?:-.*)?|(?:margin|padding)-(?:inline|block)|border-(?:inline|block)(?:-(?:width|style|color))?|border-(?:start|end)-(?:start|end)-radius)$/;

/** Where floats are turned round for pages that read from right to left; a rule for one direction names the sides it means. */
const TURNED = "src/styles/rtl.css";
const turned = new Set<string>();
postcss.parse(readFileSync(TURNED, "utf8")).walkRules(({ selectors }) => {
  for (const selector of selectors) turned.add(selector.replace("main:not([dir]) ", ""));
});

/** The parts of a value that stand between spaces, those in brackets being one. */
const partsOf = (value: string): string[] =>
  value.match(/(?:[^\s(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];

/** What is wrong with a declaration, if anything. */
function faultOf({ prop, value }: Declaration, file: string): string | undefined {
  const lengths = value.match(LENGTH) ?? [];
  if (TOO_NEW.test(prop)) return "is too new for Chromium 83";
  if (prop.startsWith("--")) {
    if (COLOUR.test(value) && !COLOURS.includes(file)) return "gives a colour its value";
    return /^--[str]\d$/.test(prop) && !STEPS.includes(file) ? "gives a step its value" : undefined;
  }
  if (COLOUR.test(value)) return "is a colour without a name";
  // The second length of `font` is the height of a line.
  const sizes =
    prop === "font" ? lengths.slice(0, /^[^/]*\d(?:rem|px|pt)/.test(value) ? 1 : 0) : lengths;
  if (/^font(?:-size)?$/.test(prop) && sizes.some((size) => !IN_DRAWINGS.includes(size))) {
    return "is a size of type beside the scale";
  }
  if (SPACE.test(prop) && lengths.some((length) => !/^-?[123]px$/.test(length))) {
    return "is a space beside the scale";
  }
  if (prop.endsWith("radius") && lengths.length > 0) return "is a radius beside the scale";
  if (SIDED.test(prop)) return "names a side";
  if (/^(?:text-align|float|clear)$/.test(prop) && /left|right/.test(value)) return "names a side";
  if (/^(?:margin|padding|border-(?:width|style|color|radius))$/.test(prop)) {
    const [, right, , left] = partsOf(value);
    if (left !== undefined && left !== right) return "tells left from right";
  }
  return undefined;
}

interface Sheet {
  readonly file: string;
  readonly css: string;
}

function faultsOf({ file, css }: Sheet): string[] {
  const faults: string[] = [];
  const name = file.replace(/^.*\//, "");
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    const { parent, prop, value } = declaration;
    const rule = parent && "selector" in parent ? String(parent.selector).replace(/\s+/g, " ") : "";
    // A sheet of paper has its margins in millimetres.
    if (rule === "" || file === TURNED) return;
    // Chromium before 118 knows no `float: inline-end`: rtl.css turns it.
    if (prop === "float" && turned.has(rule)) return;
    const fault = faultOf(declaration, file);
    const at = `${name} ${rule} { ${prop}: ${value.replace(/\s+/g, " ")} }`;
    if (fault) faults.push(`${at} ${fault}`);
  });
  return faults;
}

const sheets: readonly Sheet[] = globSync("src/**/*.{css,astro}").flatMap((file) => {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".css")) return [{ file, css: text }];
  return [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = ""]) => ({
    file,
    css,
  }));
});

it.each([
  ["font-size: 15px", "size of type"],
  ["font: 600 1.1rem / 1.5 var(--sans)", "size of type"],
  ["margin: 0 0.3rem", "space"],
  ["grid-gap: var(--s1) 1.5em", "space"],
  ["padding: calc(-1 * 7px)", "space"],
  ["border-radius: 4px", "radius"],
  ["color: #123", "colour"],
  ["border: 1px solid gray", "colour"],
  ["--mine: rgb(0, 0, 0)", "colour"],
  ["--s3: 0.7rem", "step"],
  ["margin-left: var(--s1)", "side"],
  ["border-right: 1px solid", "side"],
  ["left: 0", "side"],
  ["text-align: right", "side"],
  ["float: left", "side"],
  ["padding: 0 var(--s1) 0 0", "left from right"],
  ["margin-inline: var(--s1)", "too new"],
  ["inset-inline-start: 0", "too new"],
])("refuses `%s`", (declaration, fault) => {
  expect(faultsOf({ file: "a.css", css: `a { ${declaration} }` })).toEqual([
    expect.stringContaining(fault),
  ]);
});

it.each([
  "font: 600 var(--t2) / 1.5 var(--sans)",
  "font: 12px var(--sans)",
  "margin: calc(-1 * var(--s1)) 0 auto",
  "padding: 0 min(var(--s4), 5vw)",
  "grid-gap: 1px",
  "margin-inline-start: var(--s1)",
  "border-inline-start: 3px solid var(--ink)",
  "border-width: 0 0 1px",
  "width: 3rem",
  "color: CanvasText",
])("takes `%s`", (declaration) => {
  expect(faultsOf({ file: "a.css", css: `a { ${declaration} }` })).toEqual([]);
});

it("every style keeps to the scales and names no side, but for what has a reason", () => {
  expect(sheets.length).toBeGreaterThan(15);
  const faults = sheets.flatMap(faultsOf);
  const excepted = (fault: string): boolean => EXCEPTIONS.some(({ at }) => fault.startsWith(at));
  expect(faults.filter((fault) => !excepted(fault))).toEqual([]);
  const idle = EXCEPTIONS.filter(({ at }) => !faults.some((fault) => fault.startsWith(at)));
  expect(idle, "exceptions that nothing needs").toEqual([]);
});

it("has six sizes of type, eight spaces and two radii", () => {
  const names = [...stepsOf(postcss.parse(readFileSync("src/styles/tokens.css", "utf8"))).keys()];
  const countOf = (letter: string): number => names.filter((name) => name[2] === letter).length;
  expect({ sizes: countOf("t"), spaces: countOf("s"), radii: countOf("r") }).toEqual({
    sizes: 6,
    spaces: 8,
    radii: 2,
  });
});

it("no style uses a custom property that nothing defines", () => {
  const all = sheets.map(({ css }) => css).join("\n");
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
});
