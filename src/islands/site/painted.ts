/**
 * Acts once the page was painted. What is asked of the layout before delays the first text by a whole layout, and what is
 * fetched before shares the network with it.
 */
export const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => setTimeout(act));
};
