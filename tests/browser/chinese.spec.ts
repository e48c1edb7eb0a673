// How lines of Chinese are set, where the browser can help it.
import { builtPages } from "../build/site.ts";
import { modules } from "./content.ts";
import { lonelyEnds } from "./layout.ts";
import { expect, test } from "./support.ts";

/** One page of each kind, and three modules. */
const paths = builtPages().filter(
  (path) =>
    path.startsWith("zh-hans/") &&
    (!/\/(?:modules|facilitate)\//.test(path) ||
      modules.slice(2, 5).some((slug) => path.includes(slug))),
);

test("no text ends with a line of one character, on a phone and on a desk", async ({ page }) => {
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    await page.goto(path);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await lonelyEnds(page), `${path}, ${width} px`).toEqual([]);
    }
  }
});

test("marks that follow each other take less room, and one that opens a line begins at the edge", async ({
  page,
}) => {
  const [path = ""] = paths;
  await page.goto(path);
  const measured = await page.evaluate(() => {
    const text = document.createElement("p");
    document.querySelector("main")?.append(text);
    text.style.display = "inline-block";
    text.style.fontSize = "20px";
    const widthOf = (words: string): number => {
      text.textContent = words;
      return text.getBoundingClientRect().width / 20;
    };
    return {
      marks: widthOf("好。）") - widthOf("好好好"),
      opening: widthOf("（好"),
    };
  });
  expect(measured.marks, "stop and bracket").toBeCloseTo(-0.5, 1);
  expect(measured.opening, "bracket and character").toBeCloseTo(1.5, 1);
});
