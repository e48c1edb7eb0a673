// `npm run export:items`: writes the questions of the course as files that other programs take, and says what each had to lose.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Course } from "#core/content/course.ts";
import { CHANGES, changesOf } from "#core/export/change.ts";
import { type Form, type Question, questionsOf } from "#core/export/question.ts";
import { isLocale, LOCALES, type Locale, languageOf } from "#core/i18n/locales.ts";
import { courseOrRefuse, refuse } from "./content.ts";
import { FORMAT_NAMES, FORMATS, type FormatName, isFormatName } from "./export/formats.ts";

const USAGE = `npm run export:items -- [--format ${FORMAT_NAMES.join("|")}] [--locale ${LOCALES.join("|")}] [--out FOLDER]
  writes the questions in every format and language, or in those that are named, into a folder that does not exist yet`;

const { format, locale, out } = readArguments();
const course = courseOrRefuse();
if (existsSync(out)) refuse(`${out} is there already: move it, or name another with --out`);
mkdirSync(out, { recursive: true });
for (const one of locale) for (const name of format) writeOne(course, one, name);
carried(format);

function readArguments() {
  const text = { type: "string" } as const;
  let values: { format?: string; locale?: string; out: string };
  try {
    ({ values } = parseArgs({
      options: { format: text, locale: text, out: { ...text, default: "items" } },
    }) as { values: typeof values });
  } catch (error) {
    return refuse((error as Error).message, USAGE);
  }
  const formats = values.format === undefined ? FORMAT_NAMES : [values.format];
  const locales = values.locale === undefined ? LOCALES : [values.locale];
  return {
    out: values.out,
    format: formats.map((name) =>
      isFormatName(name) ? name : refuse(`--format ${name}: no such format`, USAGE),
    ),
    locale: locales.map((name) =>
      isLocale(name) ? name : refuse(`--locale ${name}: no such language`, USAGE),
    ),
  };
}

function writeOne(course: Course, locale: Locale, name: FormatName): void {
  const { strings, syllabus } = course.words[locale];
  const questions = questionsOf(course, locale);
  const { changes, extension, readers, write } = FORMATS[name];
  const file = join(out, `questions-${locale}.${extension}`);
  const bytes = write(questions, {
    title: syllabus.title,
    language: languageOf(locale).tag,
    words: { case: strings.quiz.scenario, why: strings.quiz.why, model: strings.quiz.modelAnswer },
  });
  writeFileSync(file, bytes);
  console.log(
    `\n${file}: ${questions.length} questions, ${Math.round(bytes.length / 1024)} KB, for ${readers}`,
  );
  for (const question of questions) tell(question, changesOf(changes, question));
}

function tell({ id }: Question, changes: ReturnType<typeof changesOf>): void {
  if (changes.length > 0) console.log(`  ${id}: ${changes.map((one) => CHANGES[one]).join("; ")}`);
}

/** What each format carries of each form of question. */
function carried(names: readonly FormatName[]): void {
  const forms = Object.keys(FORMATS.csv.changes) as Form["how"][];
  console.log("\nWhat each format changes, by the way in which a question is answered:");
  console.table(
    Object.fromEntries(
      forms.map((how) => [
        how,
        Object.fromEntries(
          names.map((name) => {
            const changes: readonly (keyof typeof CHANGES)[] = FORMATS[name].changes[how];
            return [name, changes.join(", ") || "all carried"];
          }),
        ),
      ]),
    ),
  );
}
