import type { Row } from "#core/review/states.ts";

/**
 * What lies over the ground of an objective, as fills by pattern: hatching where it was tried, pits where it has weathered.
 * A fill that points into the page has to be an attribute: in a stylesheet it would point into the stylesheet.
 */
export const overlayOf = ({ stage, wear }: Row): string | undefined => {
  if (stage === "tried") return "url(#hatch)";
  return wear === 0 ? undefined : "url(#pits)";
};

/** The meander that is carved where something was used at work: SVG path data around 0,0. */
export const MEANDER = "M-6 5.5v-11h12v11h-7.6v-6.1h3.6";
