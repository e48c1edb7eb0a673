// `npm run cold`: writes a sheet of questions for people to answer before they have taken the course, and after; and scores it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { draw } from "#core/cold/draw.ts";
import { type Form, questionsOf } from "#core/cold/questions.ts";
import { readSheet } from "#core/cold/read.ts";
import { tally } from "#core/cold/tally.ts";
import { writeSheet } from "#core/cold/write.ts";
import type { Course } from "#core/content/course.ts";
import { DEFAULT_LOCALE, isLocale, LOCALES } from "#core/i18n/locales.ts";
import { formatShare } from "#core/wilson.ts";
import { courseOrRefuse, refuse } from "./content.ts";

const USAGE = `npm run cold -- --seed 7 --items 40 --locale ${LOCALES.join("|")} [--options-only] [--out FILE]
  writes a sheet of so many questions, drawn by the seed, with a table for the answers
npm run cold -- --score FILE
  scores a sheet that was filled in`;

const { seed, items, locale, score, out, ...flags } = readArguments();
const course = courseOrRefuse();
if (score !== undefined) scoreFile(course, score);
else writeFile(course);

function readArguments() {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      options: {
        seed: { ...text, default: "1" },
        items: { ...text, default: "40" },
        locale: { ...text, default: DEFAULT_LOCALE },
        "options-only": { type: "boolean", default: false },
        out: text,
        score: text,
      },
    });
    return values;
  } catch (error) {
    return refuse((error as Error).message, USAGE);
  }
}

function writeFile(course: Course): void {
  const number = (name: string, value: string, least: number): number => {
    const whole = /^\d{1,9}$/.test(value) && Number(value) >= least;
    return whole
      ? Number(value)
      : refuse(`--${name} ${value}: is no whole number from ${least} on`, USAGE);
  };
  if (!isLocale(locale)) refuse(`--locale ${locale}: no such language`, USAGE);
  const form: Form = {
    locale,
    seed: number("seed", seed, 0),
    optionsOnly: flags["options-only"],
  };
  const size = number("items", items, 1);
  const questions = draw(questionsOf(course, form), size, form.seed);
  const file = out ?? `cold-${locale}-${form.seed}${form.optionsOnly ? "-options" : ""}.md`;
  // Somebody may have filled it in.
  if (existsSync(file)) refuse(`${file} is there already: move it, or name another with --out`);
  writeFileSync(file, writeSheet(form, questions, course.words[locale].strings));
  if (questions.length < size) console.log(`There are only ${questions.length} to be asked.`);
  console.log(`${file}: ${questions.length} questions. Scored by npm run cold -- --score ${file}`);
}

function scoreFile(course: Course, file: string): void {
  if (!existsSync(file)) refuse(`${file}: there is no such file`, USAGE);
  const sheet = readSheet(course, new TextDecoder().decode(readFileSync(file)));
  if ("faults" in sheet) {
    refuse(
      ...sheet.faults.map(({ line, message, remedy }) => `${file}:${line} ${message} → ${remedy}`),
    );
  }
  const { form, marked } = sheet;
  console.log(
    `${file}: ${form.locale}, seed ${form.seed}, ${form.optionsOnly ? "options only" : "with stems"}`,
  );
  console.table(
    Object.fromEntries(
      tally(marked).map(([group, { questions, answered, right, share, chance, score }]) => [
        group,
        {
          questions,
          answered,
          right,
          "of all (95 %)": formatShare(share),
          chance: `${Math.round(chance * 100)} %`,
          "mean score": Math.round(score * 100) / 100,
        },
      ]),
    ),
  );
  const sure = marked.filter((one) => one.answered && one.sure === true);
  console.log(
    `${sure.length} of ${marked.length} answers were given as sure; ` +
      `${sure.filter((one) => one.score === 1).length} of these are right.`,
  );
}
