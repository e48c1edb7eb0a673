import { expect, it } from "vitest";
import { checksOf, placesOf } from "#core/content/course.ts";
import { pretestOf } from "#core/content/pretest.ts";
import { formatProblem } from "#core/content/problem.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { reviewContent } from "#core/items/lint/lint.ts";
import { itemsOf } from "#core/items/parts.ts";
import { contentFiles } from "#course/content-files.ts";

const { course, problems } = reviewContent(contentFiles());
if (course === undefined) throw new Error(problems.map(formatProblem).join("\n"));
const modules = [...course.modules.values()];
const items = modules.flatMap((module) => itemsOf(module.bank));

it("reads the course without an error and without a warning left unexplained", () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

it("has every module of the syllabus, in both languages", () => {
  expect([...course.modules.keys()].sort()).toEqual(
    placesOf(course.syllabus)
      .map(({ slug }) => slug)
      .sort(),
  );
});

it("has a bank of at least 180 items: half at apply, a quarter at most recall", () => {
  const share = (level: string) =>
    items.filter((item) => item.level === level).length / items.length;
  expect(items.length).toBeGreaterThanOrEqual(180);
  expect(share("apply")).toBeGreaterThanOrEqual(0.5);
  expect(share("recall")).toBeLessThanOrEqual(0.25);
});

it("has at least four kinds, eight items and three of each objective in every module", () => {
  for (const module of modules) {
    const own = itemsOf(module.bank).filter(({ variantOf }) => variantOf === undefined);
    expect(new Set(own.map(({ kind }) => kind)).size, module.slug).toBeGreaterThanOrEqual(4);
    expect(own.length, module.slug).toBeGreaterThanOrEqual(8);
    for (const objective of module.objectives) {
      const measured = own.filter((item) => item.objective === objective).length;
      expect(measured, `${module.slug} ${objective}`).toBeGreaterThanOrEqual(3);
    }
  }
});

it("teaches every claim of the source and asks for all but what is lost whole", () => {
  for (const { id, lost } of course.claims) {
    const taught = modules.some(({ sections }) =>
      sections.some(({ claims }) => claims.includes(id)),
    );
    expect(taught, id).toBe(true);
    if (lost !== "whole")
      expect(
        items.some(({ claims }) => claims.includes(id)),
        id,
      ).toBe(true);
  }
});

it.each(LOCALES)(
  "makes the key the longest option in at most 30 %% of single items: %s",
  (locale) => {
    const singles = modules.flatMap((module) =>
      itemsOf(module.bank).flatMap((item) => {
        const words = module.words[locale][item.id];
        if (item.kind !== "single" || words === undefined || "case" in words) return [];
        const lengths = item.options.map((id) => [...(words.options?.[id]?.text ?? "")].length);
        const key = lengths[item.options.indexOf(item.key)] ?? 0;
        return [lengths.filter((length) => length >= key).length === 1];
      }),
    );
    expect(singles.filter(Boolean).length / singles.length).toBeLessThanOrEqual(0.3);
  },
);

it("has a glossary of at least forty terms, each module linking some", () => {
  expect(course.terms.length).toBeGreaterThanOrEqual(40);
  for (const { slug, lessons } of modules) {
    for (const locale of LOCALES) {
      expect(lessons[locale].body.match(/<Term /g)?.length ?? 0, slug).toBeGreaterThanOrEqual(3);
    }
  }
});

const linked = (body: string) =>
  [...body.matchAll(/<Term\s+id="([^"]*)"/g)].map((match) => match[1]).sort();

it("links the same terms in both languages", () => {
  for (const { slug, lessons } of modules) {
    expect(linked(lessons["zh-hans"].body), slug).toEqual(linked(lessons.en.body));
  }
});

it("links every term of the glossary from a lesson", () => {
  const used = new Set(modules.flatMap(({ lessons }) => linked(lessons.en.body)));
  expect(course.terms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

it("offers before each module's text two questions of different objectives, the first check among them", () => {
  for (const module of modules) {
    const asked = pretestOf(module);
    expect(asked, module.slug).toHaveLength(2);
    expect(new Set(asked.map(({ objective }) => objective)).size, module.slug).toBe(2);
    const checks = module.bank.filter(
      ({ id, kind }) => checksOf(module).has(id) && kind === "single",
    );
    const inOrder = [...checksOf(module)].find((id) => checks.some((check) => check.id === id));
    if (inOrder !== undefined) expect(asked[0]?.id, module.slug).toBe(inOrder);
    for (const { id, variantOf } of asked) {
      expect(variantOf, id).toBeUndefined();
      expect(
        module.bank.some((entry) => entry.id === id),
        `${id} stands in no case`,
      ).toBe(true);
    }
  }
});
