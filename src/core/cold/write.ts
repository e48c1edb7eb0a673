import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { letter } from "#core/items/letter.ts";
import { type Form, type Question, shownOn } from "./questions.ts";

/** A sheet as Markdown: its form, the questions, and a table for the answers. It holds nothing from which a key follows. */
export function writeSheet(form: Form, questions: readonly Question[], strings: Strings): string {
  const { cold } = strings;
  const lines = [
    "---",
    "sheet: cold",
    ...Object.entries(form).map(([name, value]) => `${name}: ${value}`),
    "---",
    "",
    `# ${fill(cold.title, { n: questions.length })}`,
    "",
    form.optionsOnly ? cold.introOptions : cold.intro,
    "",
    ...questions.flatMap((question, index) => [
      `## ${index + 1}`,
      "",
      ...asked(form, question, strings),
    ]),
    `## ${cold.answers}`,
    "",
    row([cold.number, cold.code, cold.answer, cold.sure]),
    row(Array(4).fill("---")),
    ...questions.map(({ code }, index) => row([`${index + 1}`, code, "", ""])),
  ];
  return `${lines.join("\n")}\n`;
}

function asked(form: Form, question: Question, { cold, quiz }: Strings): string[] {
  const { onSheet, scenario, texts, words } = question;
  const { options, prompts } = shownOn(form, question);
  const list = (ids: readonly string[], name: (place: number) => string): string[] =>
    ids.length === 0 ? [] : [...ids.map((id, place) => `- ${name(place)}. ${texts.get(id)}`), ""];
  return [
    ...(form.optionsOnly
      ? []
      : [...(scenario ? [`*${quiz.scenario}* ${scenario.text}`, ""] : []), words.stem, ""]),
    `*${cold[onSheet.how]}*`,
    "",
    // Where something is given to each prompt, the prompts have the letters and the options numbers, as on the worksheet.
    ...list(prompts, letter),
    ...list(options, prompts.length > 0 ? (place) => `${place + 1}` : letter),
  ];
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
