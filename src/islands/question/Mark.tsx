import type { QuestionProps } from "./types.ts";

/** Right and chosen, wrongly chosen, or right and left out. */
export type MarkName = "yes" | "no" | "missed";

const SIGN = { yes: "✓", no: "✕", missed: "＋" } as const satisfies Record<MarkName, string>;

/** A sign for the eye and a word for the ear: feedback often begins with the word itself. */
export const Mark = ({ name, t }: { name: MarkName; t: QuestionProps["t"] }) => (
  <b>
    <span aria-hidden="true">{SIGN[name]} </span>
    <span class="sr">{t[name]} </span>
  </b>
);
