// `npm run report:content`: length, level and items of every module and language, as tables.
import { checksOf, claimsMeasuredBy, claimsTaughtBy, placesOf } from "#core/course/course.ts";
import { lessonText, measure } from "#core/course/measure.ts";
import { readCourse } from "#core/course/read.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { LEVELS } from "#core/items/item.ts";
import { itemsOf } from "#core/items/parts.ts";
import { contentFiles } from "../integrations/content-files.ts";

const { course, problems } = readCourse(await contentFiles());
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
            [locale === "en" ? "words" : "characters"]: length,
            "per sentence": round(perSentence),
            minutes: round(minutes),
            stated: module.minutes,
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
      const count = (kind: string) => items.filter((item) => item.kind === kind).length;
      return [
        module.slug,
        {
          items: items.length,
          checks: checksOf(module).size,
          single: count("single"),
          multiple: count("multiple"),
          "true-false": count("true-false"),
          matching: count("matching"),
          categorise: count("categorise"),
          ordering: count("ordering"),
          short: count("short-answer"),
          cases: module.bank.filter((entry) => entry.kind === "scenario").length,
          ...Object.fromEntries(
            LEVELS.map((level) => [level, items.filter((item) => item.level === level).length]),
          ),
          claims: `${claimsMeasuredBy(module).size}/${claimsTaughtBy(module).length}`,
        },
      ];
    }),
  ),
);
const items = written.flatMap((module) => itemsOf(module.bank));
const errors = problems.filter(({ level }) => level === "error").length;
console.log(
  `${written.length} modules, ${items.length} items, ${course.claims.length} claims, ${course.terms.length} terms; ` +
    `${errors} errors, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
