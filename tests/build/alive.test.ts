// A question that comes to life shows what the page was built with: else it would change under the reader's eyes.
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Strings } from "#core/i18n/strings.ts";
import type { Bank } from "#core/items/bank.ts";
import { kindOf } from "#islands/question/kinds.ts";
import { onOwnPage } from "#islands/question/own-page.ts";
import { withFewQuotes } from "../../src/integrations/lean-pages.ts";
import { builtPages, fileOf, htmlOf, tagsOf } from "./site.ts";

const modulePages = builtPages().filter((page) => /\/modules\/[^/]+\/$/.test(page));

/** What a script reads of the data of the page's own build. */
function dataOf<T>(page: string, path: string): T {
  const { "data-version": version } = tagsOf(htmlOf(page))[0]?.attributes ?? {};
  return JSON.parse(fileOf(`data/${version}/${page.split("/")[0]}/${path}`)) as T;
}

/** A form as the page has it and as its script shows it first differ in how they were written alone. */
const plain = (html: string): string =>
  withFewQuotes(html).replaceAll("&#39;", "'").replaceAll("&quot;", '"').replace(/=""/g, "");

describe.each(modulePages)("/%s", (page) => {
  const slug = page.split("/")[2] ?? "";
  const forms = [...htmlOf(page).matchAll(/<form id=q-([\w-]+)[\s\S]*?<\/form>/g)];

  it("has each of its questions in the bank, shown there as here", async () => {
    expect(forms.length).toBeGreaterThan(5);
    const { items } = dataOf<Bank>(page, `bank/${slug}.json`);
    const t = dataOf<Strings["quiz"]>(page, "strings/quiz.json");
    for (const [built, id] of forms) {
      const found = items.find(({ item }) => item["id"] === id);
      if (!found) throw new Error(`The bank has no ${id}.`);
      const question = onOwnPage(found, slug);
      const shown = renderToString(h(await kindOf(question.item.kind), { ...question, t }));
      expect(plain(shown)).toBe(plain(built));
    }
  });

  it("gives no answer away", () => {
    // The lesson may say in the same words what a question asks for: that is what it teaches.
    const html = forms.map(([built]) => built).join("");
    for (const { answer, words } of dataOf<Bank>(page, `bank/${slug}.json`).items) {
      for (const told of [...Object.values(answer.feedback), answer.rationale, words.hint]) {
        expect(html).not.toContain(told);
      }
    }
  });
});
