// `npm run report:content`: length, level and items of every module and language, as tables; what comes again and again in
// the lessons; and what a program that only counts words makes of the options.
import { checksOf, claimsMeasuredBy, claimsTaughtBy, placesOf } from "#core/content/course.ts";
import { lessonText, measure } from "#core/content/measure.ts";
import { studyMinutes } from "#core/content/minutes.ts";
import { Report } from "#core/content/problem.ts";
import { LOCALES, languageOf } from "#core/i18n/locales.ts";
import type { ItemKind } from "#core/items/item.ts";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";
import { LEVELS } from "#core/items/kinds/schema.ts";
import { reviewContent } from "#core/items/lint/lint.ts";
import { isScenario, itemsOf } from "#core/items/parts.ts";
import { readIdeas } from "#core/repetition/ideas.ts";
import { contentFiles } from "#course/content-files.ts";
import { printGuesser } from "./report-guesser.ts";
import { printRepetition } from "./report-repetition.ts";

const files = contentFiles();
const { course, problems } = reviewContent(files);
if (course === undefined) {
  console.error("The content can't be read: npm run check tells why.");
  process.exit(1);
}
const written = placesOf(course.syllabus).flatMap(({ slug }) => course.modules.get(slug) ?? []);
const round = (value: number | undefined) => value && Math.round(value * 10) / 10;

for (const locale of LOCALES) {
  console.log(`\nLessons, ${locale}`);
  console.table(
    Object.fromEntries(
      written.map((module) => {
        const { length, perSentence, minutes, ease } = measure(
          lessonText(module.lessons[locale]),
          locale,
        );
        return [
          module.slug,
          {
            [languageOf(locale).counts]: length,
            "per sentence": round(perSentence),
            minutes: round(minutes),
            "with questions": studyMinutes(module),
            ...(ease === undefined ? {} : { "Flesch ease": round(ease) }),
            warnings: problems.filter(({ file }) =>
              file.startsWith(`modules/${module.slug}/${locale}`),
            ).length,
          },
        ];
      }),
    ),
  );
}

console.log("\nItems");
console.table(
  Object.fromEntries(
    written.map((module) => {
      const items = itemsOf(module.bank);
      const count = (kind: ItemKind) => items.filter((item) => item.kind === kind).length;
      return [
        module.slug,
        {
          items: items.length,
          checks: checksOf(module).size,
          ...Object.fromEntries(ITEM_KINDS.map((kind) => [kind, count(kind)])),
          cases: module.bank.filter(isScenario).length,
          ...Object.fromEntries(
            LEVELS.map((level) => [level, items.filter((item) => item.level === level).length]),
          ),
          claims: `${claimsMeasuredBy(module).size}/${claimsTaughtBy(module).length}`,
        },
      ];
    }),
  ),
);
printRepetition(course, written, readIdeas(files, course, new Report()));
for (const locale of LOCALES) printGuesser(written, locale);

const items = written.flatMap((module) => itemsOf(module.bank));
const errors = problems.filter(({ level }) => level === "error").length;
console.log(
  `${written.length} modules, ${items.length} items, ${course.claims.length} claims, ${course.terms.length} terms; ` +
    `${errors} errors, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
