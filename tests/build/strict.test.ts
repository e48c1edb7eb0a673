// What browsers mend in silence and readers who listen stumble over: each page is read by a parser of the HTML standard,
// and must be what it says. html-validate reads tag by tag and does not see it.
import { describe, expect, it } from "vitest";
import {
  attribute,
  displaced,
  type Element,
  elementsIn,
  nameOf,
  parsed,
  wordsIn,
} from "./parsed.ts";
import { builtPages, htmlOf } from "./site.ts";

const named = (elements: readonly Element[]): string[] => elements.map(nameOf);

const HEADING = /^h[1-6]$/;

/** Elements that say what they are by their words alone. */
const WORDED: ReadonlySet<string> = new Set(
  "a button caption dt figcaption h1 h2 h3 h4 h5 h6 label legend option summary th title".split(
    " ",
  ),
);

const FIELD = /^(?:input|select|textarea)$/;

/** Whether an element says what it is: by itself, by a label around it or tied to it, or by others. */
const isNamed = (field: Element, all: readonly Element[]): boolean => {
  const labels = all.filter(
    (label) =>
      label.tagName === "label" &&
      (attribute(label, "for") === (attribute(field, "id") ?? "?") ||
        elementsIn(label).includes(field)),
  );
  const own = attribute(field, "aria-label") ?? attribute(field, "aria-labelledby");
  return Boolean(own) || labels.some((label) => wordsIn(label) !== "");
};

/**
 * The name of a form as a reader hears it. A question's form is no form before its script runs (role "none"); its stem, the
 * first legend, names it from then on.
 */
const formName = (form: Element): string =>
  attribute(form, "aria-label") ??
  elementsIn(form)
    .filter(({ tagName }) => tagName === "legend")
    .slice(0, 1)
    .map(wordsIn)
    .join("");

describe.each(builtPages())("/%s", (page) => {
  const { root, complaints } = parsed(htmlOf(page));
  const all = elementsIn(root);

  it("is read without a complaint", () => {
    expect(complaints).toEqual([]);
  });

  it("has every element where it is written, nothing after </html> among them", () => {
    expect(all.length).toBeGreaterThan(10);
    expect(displaced(root)).toEqual([]);
  });

  it("has no control that is disabled twice", () => {
    const twice = all.filter(
      (element) =>
        attribute(element, "disabled") !== undefined &&
        attribute(element, "aria-disabled") !== undefined,
    );
    expect(named(twice)).toEqual([]);
  });

  it("has a heading in every section", () => {
    const bare = all.filter(
      (section) =>
        section.tagName === "section" &&
        !elementsIn(section).some(({ tagName }) => HEADING.test(tagName)),
    );
    expect(named(bare)).toEqual([]);
  });

  it("has words in every link, button, label and heading, before script comes", () => {
    const empty = all.filter((element) => WORDED.has(element.tagName) && wordsIn(element) === "");
    expect(named(empty)).toEqual([]);
  });

  it("has a name for every field", () => {
    const fields = all.filter(({ tagName }) => FIELD.test(tagName));
    expect(named(fields.filter((field) => !isNamed(field, all)))).toEqual([]);
  });

  it("has a name of its own for every form", () => {
    const names = all.filter(({ tagName }) => tagName === "form").map(formName);
    expect(names.filter((name) => name === "")).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe("the check", () => {
  const page = (body: string, after = "") =>
    parsed(
      `<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>${after}`,
    );

  it("finds nothing in a page that is right", () => {
    expect(displaced(page('<p>a<br>b</p><svg><path d="M0 0"/></svg>').root)).toEqual([]);
  });

  it.each([
    ["a script after </html>", "<p>a</p>", "<script></script>"],
    ["text in a table that is no row", "<table><div>a</div><tr><td>b</td></tr></table>", ""],
    ["a row without its body", "<table><tr><td>b</td></tr></table>", ""],
    ["a list in a paragraph", "<p>a<ul><li>b</li></ul></p>", ""],
    ["an item that is not closed", "<ul><li>a</ul>", ""],
    ["tags that cross", "<p><b>a<i>b</b>c</i></p>", ""],
  ])("finds %s", (_, body, after) => {
    expect(displaced(page(body, after).root)).not.toEqual([]);
  });

  it("finds what the parser complains of", () => {
    expect(page('<p id="a" id="b">c</p>').complaints).toEqual(["duplicate-attribute in line 1"]);
  });
});
