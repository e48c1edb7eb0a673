import type { Form, Question } from "./question.ts";

/** What becomes of a question in a format that can't carry all of it. */
export const CHANGES = {
  hint: "its hint is left out",
  rows: "what each row is told stands with the reason",
  surplus: "options that belong to nothing are left out",
  places: "asked as matching steps to places",
  whole: "right or wrong as a whole, without parts",
  near: "answers that are nearly right are told nothing of their own",
  others: "what other answers are told is left out",
  model: "the model answer stands with the reason",
  marked: "somebody has to mark it by the model answer",
  self: "the reader turns the card and marks it",
} as const;

export type Change = keyof typeof CHANGES;

/** Whether a question has what a change is about; a change that is not named here concerns every question of its form. */
const CONCERNS: { readonly [C in Change]?: (question: Question) => boolean } = {
  hint: ({ hint }) => hint !== "",
  rows: ({ form }) => form.how === "pairs" && form.rows.some(({ feedback }) => feedback !== ""),
  surplus: ({ form }) => form.how === "pairs" && surplusOf(form).length > 0,
  near: ({ form }) => form.how === "text" && form.near.length > 0,
};

/** What a format changes in each form. */
export type Changes = { readonly [How in Form["how"]]: readonly Change[] };

/** What a format changes in one question. */
export const changesOf = (changes: Changes, question: Question): readonly Change[] =>
  changes[question.form.how].filter((change) => CONCERNS[change]?.(question) ?? true);

/** The options that no row has. */
export const surplusOf = ({ rows, options }: Extract<Form, { how: "pairs" }>) =>
  options.filter(({ id }) => !rows.some(({ option }) => option === id));
