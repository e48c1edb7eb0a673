// A text file for Anki: https://docs.ankiweb.net/importing/text-files.html. Each card has an id, so that a newer file replaces older cards.
import { keyOf, listOf, toldOf } from "#core/export/answer.ts";
import type { Question } from "#core/export/question.ts";
import type { About, Format } from "./format.ts";
import { askedOf, bytesOf, tagsOf } from "./text.ts";
import { paragraphs } from "./xml.ts";

export const anki: Format = {
  extension: "anki.txt",
  readers: "Anki 2.1.54 and later",
  changes: {
    one: ["hint", "self"],
    some: ["hint", "self"],
    pairs: ["hint", "self"],
    order: ["hint", "self"],
    text: ["hint", "near", "others", "self"],
    open: ["hint", "self"],
  },
  write: (questions, about) =>
    bytesOf(
      [
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        `#deck:${field(about.title)}`,
        "#guid column:1",
        "#tags column:4",
        ...questions.map((question) => card(question, about)),
        "",
      ].join("\n"),
    ),
};

function card(question: Question, about: About): string {
  const { form, rationale } = question;
  return [
    `whetstone-${about.language}-${question.id}`,
    paragraphs([...askedOf(question, about), ...listOf(form)]),
    paragraphs([...keyOf(form), `${about.words.why}: ${rationale}`, ...toldOf(form)]),
    tagsOf(question).join(" "),
  ]
    .map(field)
    .join("\t");
}

/** One field of one line. A field that begins with a quotation mark would be read up to the next one. */
const field = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return line.startsWith('"') ? `"${line.replace(/"/g, '""')}"` : line;
};
