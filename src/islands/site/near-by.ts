/** How far ahead of the window a part counts as near, in pixels: options must be shuffled before they can be read. */
const AHEAD = "800px";

/** Acts once, when a part of the page comes near: a page is read before it is answered. */
export function whenNear(part: Element, act: () => void): void {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      act();
    },
    { rootMargin: AHEAD },
  );
  near.observe(part);
}
