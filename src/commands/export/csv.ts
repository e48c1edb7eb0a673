// A table for spreadsheets.
import { csv as linesOf } from "#core/csv.ts";
import { keyOf, listOf, toldOf } from "#core/export/answer.ts";
import type { Question } from "#core/export/question.ts";
import type { Format } from "./format.ts";
import { bytesOf } from "./text.ts";

/** The columns, each with what stands in it. */
const COLUMNS: Readonly<Record<string, (question: Question) => string>> = {
  id: ({ id }) => id,
  module: ({ module }) => module,
  kind: ({ kind }) => kind,
  level: ({ level }) => level,
  objective: ({ objective }) => objective,
  case: (question) => question.case,
  stem: ({ stem }) => stem,
  options: ({ form }) => listOf(form).join("\n"),
  key: ({ form }) => keyOf(form).join("\n"),
  feedback: ({ form }) => toldOf(form).join("\n"),
  rationale: ({ rationale }) => rationale,
  hint: ({ hint }) => hint,
};

export const csv: Format = {
  extension: "csv",
  readers: "Excel, WPS, LibreOffice and whatever reads tables",
  changes: {
    one: [],
    some: [],
    pairs: [],
    order: [],
    text: ["near", "others"],
    open: [],
  },
  write: (questions) => bytesOf(linesOf(table(questions))),
};

const table = (questions: readonly Question[]): string[][] => [
  Object.keys(COLUMNS),
  ...questions.map((question) => Object.values(COLUMNS).map((of) => of(question))),
];
