import { readFileSync } from "node:fs";
import postcss, { type Plugin, type Root } from "postcss";

const TOKENS = "src/styles/tokens.css";

/** A step of the scales of sizes, spaces, radii and widths in tokens.css: the same for every reader, unlike the colours. */
const STEP = /^--[mrst]\d$/;

/** The value of each step, by its name. */
export function stepsOf(root: Root): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  root.walkDecls(STEP, ({ prop, value }) => {
    steps.set(prop, value);
  });
  return steps;
}

/**
 * Puts the values of the scales' steps where they are used, and leaves their definitions out: as custom properties they
 * would weigh 60 bytes more on every page, compressed.
 */
export function scale(): Plugin {
  return {
    postcssPlugin: "whetstone-scale",
    Once(root) {
      // A file may have steps of its own: paper has.
      const steps = new Map([
        ...stepsOf(postcss.parse(readFileSync(TOKENS, "utf8"))),
        ...stepsOf(root),
      ]);
      root.walkDecls((declaration) => {
        if (STEP.test(declaration.prop)) declaration.remove();
        else {
          declaration.value = declaration.value.replace(
            /var\((--[\w-]+)\)/g,
            (use, name: string) => steps.get(name) ?? use,
          );
        }
      });
    },
  };
}
