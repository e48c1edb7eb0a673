/** Splits a text at its `**emphasis**`, the one mark that questions may carry: every second stretch is emphasised. */
export const inline = (text: string): string[] => text.split("**");
