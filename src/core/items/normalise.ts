import { fold } from "#core/i18n/fold.ts";

/**
 * The form in which short answers are compared: beside what `fold` leaves out, spaces and punctuation make no difference.
 * Empty for a text that has no letter or digit.
 */
export const normaliseAnswer = (answer: string): string =>
  fold(answer)
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}]/gu, "")
    // A removed character may have stood between a letter and its accent.
    .normalize("NFC");
