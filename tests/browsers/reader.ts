// A reader at a browser: finds what is on the page by selector and words, presses it and types.
import type { Locale } from "#core/i18n/locales.ts";
import { fileHref } from "../../src/folder/file-href.ts";
import { type Driver, pause, until } from "./driver.ts";

/** Values that a function in the page may be given. */
type Given = string | number | null | readonly Given[] | { readonly [key: string]: Given };

/** What the browser does, but can't be made to do from outside. */
export class NotOffered extends Error {}

export class Reader {
  readonly #driver: Driver;
  readonly #site: string;
  readonly locale: Locale;
  #last = { x: 0, y: 0, at: 0 };

  /** `site`: the address of the site, with a slash at the end. */
  constructor(driver: Driver, site: string, locale: Locale) {
    this.#driver = driver;
    this.#site = site;
    this.locale = locale;
  }

  /** Opens a page of the reader's language, by its path below that. */
  async open(path: string): Promise<void> {
    const address = `${this.locale}/${path}`;
    const isFolder = this.#site.startsWith("file:");
    await this.#driver.goto(this.#site + (isFolder ? fileHref(address) : address));
  }

  /** What the site's storage holds, by key. In a folder that is opened without a web server, that may be another file's than the page's. */
  stored(): Promise<Readonly<Record<string, string>>> {
    return this.until(() => {
      const isOpening = location.protocol === "file:" && !("whetstoneFolder" in self);
      if (isOpening) return undefined;
      const { localStorage } = "whetstoneFolder" in self ? whetstoneFolder : self;
      const keys = Array.from({ length: localStorage.length }, (_, nth) => localStorage.key(nth));
      return Object.fromEntries(keys.map((key = "") => [key, localStorage.getItem(key || "")]));
    }) as Promise<Record<string, string>>;
  }

  /** Writes a key of the site's storage, once the page can; without a text, takes it away. */
  async put(key: string, text: string | null): Promise<void> {
    await this.stored();
    await this.run(
      (name, value) => {
        const { localStorage } = "whetstoneFolder" in self ? whetstoneFolder : self;
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
      },
      key,
      text,
    );
  }

  /** Calls a function in the page. It knows its arguments alone, and is written for the oldest browser. */
  async run<A extends readonly Given[], T>(
    what: (...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T> {
    const json = await this.#driver.evaluate(
      `(async () => JSON.stringify(await (${what})(...${JSON.stringify(given)})))()`,
    );
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  }

  /** Waits until a function in the page gives something. */
  until<A extends readonly Given[], T>(
    what: (...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<NonNullable<T>> {
    return until(`${what}(${JSON.stringify(given)})`, () => this.run(what, ...given)) as never;
  }

  /** Waits until what fits is seen; with words it has to say just these. Gives the words of all that fit. */
  see(selector: string, words?: string): Promise<string[]> {
    return this.until(
      (fits, says) => {
        const seen = [...document.querySelectorAll(fits)]
          .filter(
            (element) =>
              element.getClientRects().length > 0 &&
              // What a part that comes up in a moment moves down is laid out, but hidden until then.
              getComputedStyle(element).visibility === "visible",
          )
          .map((element) => (element.textContent || "").trim())
          .filter((text) => says === null || text === says);
        return seen.length > 0 && seen;
      },
      selector,
      words ?? null,
    ) as Promise<string[]>;
  }

  /** Scrolls to the first that is seen of what fits, and presses it in its middle. */
  async press(selector: string, words?: string): Promise<void> {
    await this.see(selector, words);
    const { x, y } = await this.until(
      (fits, says) => {
        const element = [...document.querySelectorAll(fits)].find(
          (candidate) =>
            candidate.getClientRects().length > 0 &&
            getComputedStyle(candidate).visibility === "visible" &&
            (says === null || (candidate.textContent || "").trim() === says),
        );
        if (element === undefined) return undefined;
        element.scrollIntoView({ block: "center" });
        const middle = () => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        };
        // Where it stands still from one picture to the next, and nothing lies over it.
        return new Promise<{ x: number; y: number } | undefined>((resolve) => {
          requestAnimationFrame(() => {
            const before = middle();
            requestAnimationFrame(() => {
              const { x, y } = middle();
              const top = document.elementFromPoint(x, y);
              const isOpen = top !== null && (element.contains(top) || top.contains(element));
              resolve(isOpen && x === before.x && y === before.y ? { x, y } : undefined);
            });
          });
        });
      },
      selector,
      words ?? null,
    );
    // Two presses in one place within half a second are a double click, which no reader makes between two controls.
    const isNear = Math.hypot(x - this.#last.x, y - this.#last.y) < 20;
    if (isNear) await pause(Math.max(0, this.#last.at + 700 - Date.now()));
    await this.#driver.press(x, y);
    this.#last = { x, y, at: Date.now() };
  }

  /** Presses keys: they go to what has the focus. */
  type(text: string): Promise<void> {
    return this.#driver.type(text);
  }

  /** Presses a field and writes into it. */
  async write(selector: string, text: string): Promise<void> {
    await this.press(selector);
    await this.type(text);
    await this.until(
      (fits, wanted) => {
        const field = document.querySelector(fits) as HTMLInputElement | null;
        return field !== null && field.value.indexOf(wanted) >= 0;
      },
      selector,
      text,
    );
  }

  /** Chooses from a list by the words of the option. The browser's own list can't be pressed from outside. */
  choose(selector: string, words: string): Promise<boolean> {
    return this.until(
      (fits, says) => {
        const list = document.querySelector(fits) as HTMLSelectElement;
        const option = [...list.options].find(({ text }) => text === says);
        if (option === undefined) return false;
        list.value = option.value;
        list.dispatchEvent(new Event("input", { bubbles: true }));
        list.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      },
      selector,
      words,
    ) as Promise<boolean>;
  }

  /** The page as a PDF. */
  print(): Promise<Buffer> {
    if (this.#driver.print === undefined) throw new NotOffered("its driver can't print");
    return this.#driver.print();
  }
}
