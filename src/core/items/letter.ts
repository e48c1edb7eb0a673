/** A, B, C… for 0, 1, 2…: what options and prompts are called on paper. */
export const letter = (index: number): string => String.fromCharCode(65 + index);
