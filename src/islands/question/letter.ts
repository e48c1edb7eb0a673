import { letter } from "#core/items/letter.ts";

/**
 * What an option is called on paper. Until script shuffles the options they stand in the order of their letters, and
 * the print styles count them: letters in the HTML would make a page 1 % heavier.
 */
export const letterOf = (index: number, live: boolean): string => (live ? letter(index) : "");
