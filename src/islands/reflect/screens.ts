import type { Draft } from "#core/assess/draft.ts";
import type { Area } from "#core/assess/instrument.ts";
import { answerTo } from "#core/assess/score.ts";
import type { Sheet } from "./sheet.ts";

/** What is asked at a time: from which side, one area, or the free lines at the end. */
export type Screen =
  | { readonly kind: "role" }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "evidence" };

export const screensOf = (sheet: Sheet): Screen[] => [
  ...(sheet.roles.length > 0 ? [{ kind: "role" } as const] : []),
  ...sheet.areas.map((area) => ({ kind: "area", area }) as const),
  ...(sheet.evidence.length > 0 ? [{ kind: "evidence" } as const] : []),
];

/** The statements of an area that were passed over. */
export const passedOver = (area: Area, { answers, declined }: Draft): number =>
  area.statements.filter(({ id }) => answerTo(answers, id) === undefined && !declined.includes(id))
    .length;
