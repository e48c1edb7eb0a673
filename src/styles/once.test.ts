// A class that two parts of the site took for themselves: each part then wears the other's layout.
import { globSync, readFileSync } from "node:fs";
import postcss from "postcss";
import { expect, it } from "vitest";

/** The properties that rules at the top of a stylesheet set for one selector to different values, as "selector: property". */
const disputed = (file: string): string[] => {
  const seen = new Map<string, Set<string>>();
  postcss.parse(readFileSync(file, "utf8")).each((node) => {
    if (node.type !== "rule") return;
    for (const selector of node.selectors) {
      // Each rule may say a property twice itself: the second is for browsers that know it.
      const said = new Map<string, string>();
      node.each((child) => {
        if (child.type === "decl") said.set(child.prop, child.value);
      });
      for (const [property, value] of said) {
        const key = `${selector}: ${property}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(value));
      }
    }
  });
  return [...seen].filter(([, values]) => values.size > 1).map(([key]) => key);
};

it.each(globSync("src/styles/*.css"))("a class is laid out once: %s", (file) => {
  expect(disputed(file)).toEqual([]);
});
