export interface Balance {
  /** Minutes of study. */
  readonly professional: number;
  readonly comprehensive: number;
  /** Where the weight lies; undefined if nothing is planned. */
  readonly lean: "even" | "professional" | "comprehensive" | undefined;
  /** The other side has nothing at all. */
  readonly alone: boolean;
}

/** From this share of the whole on, the lighter side counts as even with the heavier. */
const EVEN = 0.4;

/**
 * How the study that is planned is shared between one's own post and what lies around it. Neither share is the right
 * one; the words only make visible which side runs thin.
 */
export function balance(professional: number, comprehensive: number): Balance {
  const all = professional + comprehensive;
  const less = Math.min(professional, comprehensive);
  const heavier = professional > comprehensive ? "professional" : "comprehensive";
  return {
    professional,
    comprehensive,
    lean: all <= 0 ? undefined : less / all >= EVEN ? "even" : heavier,
    alone: all > 0 && less <= 0,
  };
}
