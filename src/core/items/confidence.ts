/** How sure a reader says to be before the answer is checked. The order is part of the cached summary: add at the end only. */
export const CONFIDENCE = ["guess", "think", "sure"] as const;

export type Confidence = (typeof CONFIDENCE)[number];
