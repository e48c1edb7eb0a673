/** A stretch of a plain text, emphasised or not. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
}

/** Splits a text at its `**emphasis**`: the one mark that questions may carry. */
export const inline = (text: string): Span[] =>
  text
    .split("**")
    .map((part, index) => ({ text: part, strong: index % 2 === 1 }))
    .filter((span) => span.text !== "");
