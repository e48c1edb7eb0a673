import type { QuestionProps } from "./types.ts";

/** Right and chosen, wrongly chosen, or right and left out. */
export type MarkName = "yes" | "no" | "missed";

const SIGN = { yes: "✓", no: "✕", missed: "＋" } as const satisfies Record<MarkName, string>;

/** A sign for the eye and a word for the ear: feedback often begins with the word itself. `says` is for both. */
export const Mark = ({
  name,
  t,
  says,
}: {
  name: MarkName;
  t: QuestionProps["t"];
  says?: string | false;
}) => (
  <b>
    <span aria-hidden="true">{SIGN[name]} </span>
    {says ? `${says} ` : <span class="sr">{t[name]} </span>}
  </b>
);
