import type { Question } from "#core/export/question.ts";
import type { About } from "./format.ts";

/** What is asked, a paragraph an entry: the case that it belongs to, and the stem. */
export const askedOf = (question: Question, { words }: About): string[] => [
  ...(question.case === "" ? [] : [`${words.case}: ${question.case}`]),
  question.stem,
];

/** The reason, a paragraph an entry, and below it what the format has no place for. */
export function reasonOf(question: Question, { words }: About): string[] {
  const { form } = question;
  const own =
    form.how === "pairs"
      ? form.rows
          .filter(({ feedback }) => feedback !== "")
          .map((row) => `${row.text} ${row.feedback}`)
      : form.how === "open"
        ? [words.model, ...form.points.map((point) => `• ${point}`)]
        : [];
  return [question.rationale, ...own];
}

/** Tags by which questions are found again in another program. A kind and a level have the same name, and no tag stands twice. */
export const tagsOf = ({ module, kind, level }: Question): string[] => [
  ...new Set([module, kind, level]),
];

/** A file's bytes in UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
