import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { expect, it } from "vitest";
import { ASSESS_EXAMPLES } from "#core/assess/examples.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { showScore } from "#core/items/examples.ts";
import AssessExamples from "./AssessExamples.astro";

const container = await AstroContainer.create();

it.each(LOCALES)("shows every formula with what it comes to in %s", async (locale) => {
  const html = await container.renderToString(AssessExamples, { props: { locale } });
  const shown = [...html.matchAll(/class="comes"[^>]*>([^<]*)</g)].map((match) => match[1]);
  expect(shown).toHaveLength(ASSESS_EXAMPLES.length);
  for (const [index, { result, working }] of ASSESS_EXAMPLES.entries()) {
    if (result !== undefined) expect(shown[index]).toBe(showScore(result, working));
  }
});
