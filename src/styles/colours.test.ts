import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = "src/styles";

/** The selectors of the rules that take a colour. */
const usersOf = (colour: string): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) => [
      ...readFileSync(`${FOLDER}/${file}`, "utf8").matchAll(/([^{}]+)\{([^{}]*)\}/g),
    ])
    .filter(([, , rule]) => rule?.includes(`var(--${colour})`))
    .map(([, selector = ""]) => selector.replace(/\/\*[\s\S]*?\*\//g, "").trim());

it("red is what to do next, and nothing else", () => {
  expect(usersOf("seal")).toEqual([".go"]);
});

it("what is right and what was missed share no colour", () => {
  const right = usersOf("jade");
  expect(right).not.toEqual([]);
  expect(usersOf("ochre").filter((selector) => right.includes(selector))).toEqual([]);
});
