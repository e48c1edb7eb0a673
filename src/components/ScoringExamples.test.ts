import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { expect, it } from "vitest";
import { LOCALES } from "#core/i18n/locales.ts";
import { EXAMPLES, showScore } from "#core/items/examples.ts";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";
import ScoringExamples from "./ScoringExamples.astro";

const container = await AstroContainer.create();

it.each(LOCALES)("shows every example with its score in %s", async (locale) => {
  const html = await container.renderToString(ScoringExamples, { params: { locale } });
  const rows = html.split("<tr>").slice(2);
  expect(rows.map((row) => /<td[^>]*>([^<]*)<\/td>\s*<\/tr>/.exec(row)?.[1])).toEqual(
    EXAMPLES.map(({ score, working }) => showScore(score, working)),
  );
  expect(html.match(/scope="rowgroup"/g)).toHaveLength(ITEM_KINDS.length);
});
