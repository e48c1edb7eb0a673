/** A text as its author wrote it, without what `joined.ts` put in. */
export const parted = (text: string): string => text.replace(/\u2060/g, "");
