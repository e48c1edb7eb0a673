/** A heading is reached when it has passed this share of the window, from the top. */
const READING_LINE = 0.35;

/** Marks, in the contents of a long page, the part that the reader is in. */
export function followPage(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(".on-page li > a");
  let waiting = false;
  const mark = () => {
    waiting = false;
    const isEnd = scrollY > 0 && scrollY + innerHeight > document.body.offsetHeight - 9;
    // Before the first heading it is the first part, too.
    let here = links[0]?.hash;
    for (const { hash } of links) {
      const top = document.getElementById(hash.slice(1))?.getBoundingClientRect().top ?? 0;
      if (isEnd || top <= innerHeight * READING_LINE) here = hash;
    }
    for (const link of links) {
      if (link.hash === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  mark();
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    // Once a moment is enough, and leaves the scrolling itself alone.
    setTimeout(mark, 150);
  });
}
