// How light each stage of an objective is, worked out from stylesheets and patterns: the stages must read without colour.
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Patterns } from "#islands/shared/Patterns.tsx";

const read = (file: string) => readFileSync(`src/styles/${file}.css`, "utf8");
const [tokens, states, building] = ["tokens", "states", "building"].map(read) as [
  string,
  string,
  string,
];

/** The custom properties of a scheme: the light one stands first, and the dark one over it. */
function coloursOf(dark: boolean): ReadonlyMap<string, string> {
  const blocks = [tokens, states].flatMap((css) => {
    const [light = "", rest = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
    return dark ? [light, rest.split("@media")[0] ?? ""] : [light];
  });
  return new Map(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(
        ([, name = "", value = ""]) => [name, value] as const,
      ),
    ),
  );
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A rule's width of stroke. */
const strokeOf = (name: string): number =>
  Number(new RegExp(`\\.${name} \\{[^}]*stroke-width: ([\\d.]+)`).exec(building)?.[1]);

/** The share of the ground that a pattern covers. */
function coverOf(id: string): number {
  const [, size = "", classes = "", d = ""] =
    new RegExp(`id="${id}" width="(\\d+)".*?class="([^"]+)" d="([^"]+)"`).exec(
      renderToString(Patterns() as never),
    ) ?? [];
  const width = strokeOf(classes.split(" ").pop() ?? "");
  const area = Number(size) ** 2;
  if (d.includes("V")) return (width * Number(size)) / area;
  // Short strokes with round ends.
  const strokes = [...d.matchAll(/h([\d.]+)/g)].map(([, length]) => Number(length) * width);
  return strokes.reduce((sum, each) => sum + each + Math.PI * (width / 2) ** 2, 0) / area;
}

describe.each([
  ["light", false],
  ["dark", true],
] as const)("in the %s", (_, dark) => {
  const colours = coloursOf(dark);
  const of = (name: string) => luminance(colours.get(name) ?? "");
  const mix = (ground: string, over: string, share: number) =>
    of(ground) * (1 - share) + of(over) * share;
  const contrast = (one: number, other: number) =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  /** From the paper: 1 is none. */
  const apart = (luminance: number) => contrast(luminance, of("paper"));

  it("each stage is further from the paper than the one before, by a step that is seen", () => {
    const steps = [
      of("paper"),
      mix("paper", "hatch", coverOf("hatch")),
      of("shown"),
      of("held"),
      of("used"),
    ].map(apart);
    expect(steps[0]).toBe(1);
    for (const [at, step] of steps.slice(1).entries()) {
      expect(step / (steps[at] ?? 0), `${steps}`).toBeGreaterThan(1.3);
    }
  });

  it("weathered stone stays further from the paper than the stage before", () => {
    for (const [stage, before] of [
      ["held", "shown"],
      ["used", "held"],
    ] as const) {
      const worn = apart(mix(stage, "paper", coverOf("pits")));
      expect(worn / apart(of(before)), stage).toBeGreaterThan(1.1);
      expect(worn, stage).toBeLessThan(apart(of(stage)));
    }
  });

  it("the lines that tell a stage are seen against its ground", () => {
    expect(apart(of("hatch"))).toBeGreaterThan(3);
    for (const stage of ["held", "used"]) expect(apart(of(stage))).toBeGreaterThan(3);
  });
});
