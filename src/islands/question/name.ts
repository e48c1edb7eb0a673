import type { QuestionProps } from "./types.ts";

/** What a question's elements are called by. Where it is asked once more, it stands on the page a second time. */
export const nameOf = ({ item, tried }: Pick<QuestionProps, "item" | "tried">): string =>
  tried ? `again-${item.id}` : item.id;
