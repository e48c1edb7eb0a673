// GIFT: https://docs.moodle.org/en/GIFT_format.

import type { Form, Question } from "#core/export/question.ts";
import type { About, Format } from "./format.ts";
import { fractionOf } from "./moodle.ts";
import { askedOf, bytesOf, reasonOf, tagsOf } from "./text.ts";

export const gift: Format = {
  extension: "gift.txt",
  readers: "Moodle, Canvas by a converter, and many small tools",
  changes: {
    one: ["hint"],
    some: ["hint"],
    pairs: ["hint", "rows", "surplus"],
    order: ["hint", "places"],
    text: ["hint", "others"],
    open: ["hint", "model", "marked"],
  },
  write: (questions, about) =>
    bytesOf(
      questions
        .flatMap((question, place) => [
          ...(question.module === questions[place - 1]?.module ? [] : [category(question, about)]),
          written(question, about),
        ])
        .join("\n\n"),
    ),
};

const category = ({ title }: Question, about: About): string =>
  `$CATEGORY: $course$/top/${[about.title, title].map((name) => name.replace(/\//g, "//")).join("/")}`;

/** Signs that mean something to the format stand behind a backslash; a line's end is written as one. */
const escaped = (text: string): string =>
  text.replace(/[~=#{}:\\]/g, "\\$&").replace(/\s*\n\s*/g, "\\n");

function written(question: Question, about: About): string {
  const asked = askedOf(question, about).map(escaped).join("\\n\\n");
  const reason = reasonOf(question, about).map(escaped).join("\\n");
  return [
    `// [id:${question.id}] ${tagsOf(question)
      .map((tag) => `[tag:${tag}]`)
      .join(" ")}`,
    `::${escaped(question.id)}::[plain]${asked} {`,
    ...answers(question.form).map((line) => `\t${line}`),
    `\t####${reason}`,
    "}",
  ].join("\n");
}

const told = (feedback: string): string => (feedback === "" ? "" : ` #${escaped(feedback)}`);

function answers(form: Form): string[] {
  switch (form.how) {
    case "one":
      return form.choices.map(
        ({ right, text, feedback }) => `${right ? "=" : "~"}${escaped(text)}${told(feedback)}`,
      );
    case "some":
      return form.choices.map(
        (choice) =>
          `~%${fractionOf(choice, form.choices, "some")}%${escaped(choice.text)}${told(choice.feedback)}`,
      );
    case "pairs": {
      const textOf = new Map(form.options.map(({ id, text }) => [id, text]));
      return form.rows.map((row) => pair(row.text, textOf.get(row.option) ?? ""));
    }
    case "order":
      return form.steps.map(({ text }, place) => pair(`${place + 1}`, text));
    case "text":
      return [
        ...form.accepted.map((one) => `=${escaped(one)}${told(form.feedback.right)}`),
        ...form.near.flatMap(({ answers, feedback }) =>
          answers.map((one) => `=%0%${escaped(one)}${told(feedback)}`),
        ),
      ];
    case "open":
      return [];
  }
}

const pair = (prompt: string, option: string): string =>
  `=${escaped(prompt)} -> ${escaped(option)}`;
