// What About publishes is what the program does.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LOCALES } from "#core/i18n/locales.ts";
import { SITTING } from "#core/record/sitting.ts";
import { contentFiles } from "#course/content-files.ts";

const files = contentFiles();

it("tells in every language after how many hours an answer is a first answer again", () => {
  for (const locale of LOCALES) {
    const scoring = /<Section id="scoring"[\s\S]*?<\/Section>/.exec(
      files.get(`pages/${locale}/about.mdx`) ?? "",
    )?.[0];
    const hours = /(\d+) ?(?:hours|小时)/.exec(scoring ?? "")?.[1];
    expect(Number(hours), locale).toBe(SITTING / 3_600_000);
  }
});

it("tells in every language that answers outlive a crash by a copy, and what is lost without one", () => {
  // What the sentence promises, tests/browser/killed.spec.ts proves: the last answers are in IndexedDB at once.
  expect(readFileSync("src/stores/copies.ts", "utf8")).toContain("indexedDB.open(");
  for (const [locale, crash, delay, lost] of [
    [
      "en",
      /crash or a power cut/,
      /up to a minute to write to disk/,
      /the last minute can be lost/,
    ],
    ["zh-hans", /崩溃或突然断电/, /迟上一分钟/, /最后一分钟的作答可能会丢失/],
  ] as const) {
    const record = /<Section id="record"[\s\S]*?<\/Section>/.exec(
      files.get(`pages/${locale}/about.mdx`) ?? "",
    )?.[0];
    for (const said of [crash, delay, lost]) expect(record, locale).toMatch(said);
  }
});
