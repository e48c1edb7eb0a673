// What the tests ask of a browser, whatever protocol it speaks.

/** A browser with one page. What runs in the page is not held back by the page's own policy. */
export interface Driver {
  /** Opens an address and waits until the page has loaded. */
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, a promise's included, as JSON; undefined where it is no JSON. */
  evaluate(expression: string): Promise<string | undefined>;
  /** Presses the main button of the mouse, in CSS pixels from the window's corner. */
  press(x: number, y: number): Promise<void>;
  /** Presses keys one after the other: letters, or the keys of `KEYS`. */
  type(text: string): Promise<void>;
  /** The page as a PDF; missing where the browser's driver can't print. */
  readonly print?: () => Promise<Buffer>;
  close(): Promise<void>;
}

/** Keys without a letter, by their code points in the WebDriver standard (w3.org/TR/webdriver2, "Keyboard actions"). */
export const KEYS = { enter: "\uE007", tab: "\uE004", escape: "\uE00C" } as const;

/** How long anything may take, ms: only to catch what hangs. */
export const PATIENCE = 60_000;

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Tries until there is a value; says what was waited for when there is none. */
export async function until<T>(
  what: string,
  attempt: () => Promise<T | undefined | null | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await attempt();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`In vain: ${what}`);
    await pause(50);
  }
}
