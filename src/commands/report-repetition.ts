import type { Course, Module } from "#core/content/course.ts";
import { LOCALES, type Locale, languageOf } from "#core/i18n/locales.ts";
import { bookOf } from "#core/repetition/book.ts";
import { countKinds, habitsOf, LONG } from "#core/repetition/habits.ts";
import { type Idea, ideasOutside } from "#core/repetition/ideas.ts";
import { LENGTHS, MODULES, phrasesIn } from "#core/repetition/phrases.ts";
import { MOST_OPENINGS } from "#core/repetition/rules.ts";

/** Prints what comes again and again in the lessons, with what is aimed at beside. */
export function printRepetition(
  course: Course,
  modules: readonly Module[],
  ideas: readonly Idea[],
): void {
  for (const locale of LOCALES) printLanguage(course, ideas, locale);
  const kinds = (of: readonly string[]) =>
    countKinds(of)
      .map(([kind, times]) => `${kind} ${times}`)
      .join(", ");
  console.log(`\nOpenings by plot (target: ${MOST_OPENINGS} at most)`);
  console.log(`  ${kinds(modules.flatMap(({ opening }) => opening ?? []))}`);
  console.log("Endings by kind");
  console.log(`  ${kinds(modules.flatMap(({ ending }) => ending ?? []))}`);
}

function printLanguage(course: Course, ideas: readonly Idea[], locale: Locale): void {
  const { counts } = languageOf(locale);
  const { proses, fixed } = bookOf(course, locale);
  const list = (title: string, lines: readonly string[]) => {
    console.log(`\n${title}: ${lines.length || "none"}`);
    for (const line of lines) console.log(`  ${line}`);
  };

  list(
    `Phrases of ${LENGTHS[counts]} ${counts} in ${MODULES} modules or more, ${locale} (target: none; a term or name counts as one)`,
    phrasesIn(proses, fixed).map(({ text, modules }) => `“${text}” ${modules.join(", ")}`),
  );
  list(
    `Ideas outside their owner, ${locale} (target: one sentence, with a link)`,
    ideasOutside(proses, ideas).map(
      ({ idea, owner, slug, sentences, linked }) =>
        `${idea} (${owner}): ${slug} ${sentences} ${sentences === 1 ? "sentence" : "sentences"}, ${linked} with a link`,
    ),
  );

  console.log(
    `\nSentences, ${locale} (targets: none above ${LONG[counts]} ${counts}; “the source says” 3 at most)`,
  );
  console.table(
    Object.fromEntries(
      proses.map((prose) => {
        const { sentences, long, longest, semicolons, said } = habitsOf(prose);
        return [
          prose.slug,
          {
            sentences,
            [`above ${LONG[counts]}`]: long,
            longest,
            semicolons,
            "the source says": said,
          },
        ];
      }),
    ),
  );
}
