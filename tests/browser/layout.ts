// What can be measured of a page's layout.
import type { Page } from "@playwright/test";

/** By how many pixels the page is wider than its window, and what sticks out; nothing if it fits. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth - clientWidth} px`,
      ...out.slice(0, 5).map((one) => `${one.tagName}.${one.getAttribute("class") ?? ""}`),
    ];
  });

/** Lists to choose from that cut the words of what is chosen. */
export const cutLists = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    /** A list's own arrow and edges. */
    const arrow = 24;
    return [...document.querySelectorAll("select")].flatMap((list) => {
      const { font, opacity } = getComputedStyle(list);
      const text = list.selectedOptions[0]?.text ?? "";
      // An invisible list over its text shows no text of its own.
      if (!pen || opacity === "0" || !list.checkVisibility()) return [];
      pen.font = font;
      return pen.measureText(text).width + arrow > list.clientWidth ? [text] : [];
    });
  });

/** Text twice as large, as browsers let readers have it. */
export const enlargeText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });

/** Lines of headings, or of what is named, that end inside a word: the line's last characters and the word. */
export const splitWords = (page: Page, where = "h1, h2, h3, h4"): Promise<string[]> =>
  page.evaluate((where) => {
    const words = new Intl.Segmenter("zh-Hans", { granularity: "word" });
    const found: string[] = [];
    for (const heading of document.querySelectorAll(where)) {
      if (!heading.checkVisibility() || heading.closest(".sr")) continue;
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const tops: number[] = [];
      let whole = "";
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent ?? "";
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(texts.currentNode, at);
          range.setEnd(texts.currentNode, at + 1);
          tops.push(range.getBoundingClientRect().top);
        }
        whole += text;
      }
      for (const { segment, index, isWordLike } of words.segment(whole)) {
        if (!isWordLike) continue;
        const first = tops[index] ?? 0;
        const splits = [...segment].some((_, at) => Math.abs((tops[index + at] ?? 0) - first) > 4);
        if (splits) found.push(`${whole}: ${segment}`);
      }
    }
    return found;
  }, where);

/** How much of the page moved by itself since it opened, as browsers score it: 0 is nothing. */
export const layoutShift = (page: Page): Promise<{ score: number; moved: string[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let score = 0;
        const moved: string[] = [];
        interface Shift extends PerformanceEntry {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { readonly node?: Node }[];
        }
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
            if (hadRecentInput) continue;
            score += value;
            for (const { node } of sources) {
              const element = node instanceof Element ? node : node?.parentElement;
              moved.push(`${element?.tagName}#${element?.id}.${element?.className}`);
            }
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve({ score, moved }), 300);
      }),
  );

/** Where the lines of header, heading and footer begin, in pixels from the window's edge. */
export const edges = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [".bar .mark", "h1", ".foot nav a", "body > .note > :first-child"].flatMap((selector) => {
      const element = document.querySelector(selector);
      return element?.checkVisibility() ? [Math.round(element.getBoundingClientRect().left)] : [];
    }),
  );

/** Texts of several lines whose last one is a single Chinese character with its marks: their last characters. */
export const lonelyEnds = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(
      "main :is(p, li, dd, dt, legend, .o, h1, h2, h3)",
    )) {
      if (!element.checkVisibility() || element.querySelector("p, li, dl, div, fieldset")) continue;
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const signs: { sign: string; bottom: number }[] = [];
      while (texts.nextNode()) {
        for (const [at, sign] of [...(texts.currentNode.textContent ?? "")].entries()) {
          const range = document.createRange();
          range.setStart(texts.currentNode, at);
          range.setEnd(texts.currentNode, at + 1);
          const { bottom, width } = range.getBoundingClientRect();
          if (width > 0) signs.push({ sign, bottom });
        }
      }
      const { bottom: end = 0 } = signs[signs.length - 1] ?? {};
      const last = signs.filter(({ bottom }) => Math.abs(bottom - end) < 8);
      const letters = last.filter(({ sign }) => /[\p{L}\p{N}]/u.test(sign));
      // Where a line holds ten characters, an end of one is no fault of the layout.
      const [one] = letters;
      const alone = letters.length === 1 && /\p{Script=Han}/u.test(one?.sign ?? "");
      if (alone && signs.length - last.length > 10) {
        found.push(
          signs
            .slice(-12)
            .map(({ sign }) => sign)
            .join(""),
        );
      }
    }
    return found;
  });
