import type { PageExample } from "#islands/page-examples.ts";

/** What a page of the site is told of the example that it is to be, in its window's name. */
export interface Scene
  extends Pick<PageExample, "storage" | "lost" | "slow" | "reads" | "steps" | "shows"> {
  /** What the record is kept under: one of the example's own, so that it touches no other. */
  readonly course: string;
}

/**
 * Brings an example about on a page of the site: takes its record instead of the reader's, breaks storage, does what its
 * reader does, and marks the page once all is there. It stands as text at the top of each page of builds with a
 * gallery, before the page's own scripts, and so can use nothing from around it.
 */
export function play(): void {
  const root = document.documentElement;
  // The gallery's own pages have no base.
  const isScene = window.name.startsWith('{"course":"gallery') && "base" in root.dataset;
  if (!isScene) return;
  const {
    course,
    storage,
    lost = [],
    slow = [],
    reads = false,
    steps = [],
    shows,
  } = JSON.parse(window.name) as Scene;
  root.dataset["course"] = course;
  if (storage === "off") {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  }
  if (storage === "full") {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  }

  const { fetch } = window;
  window.fetch = (asked, options) => {
    const isOneOf = (parts: readonly string[]) =>
      parts.some((part) => String(asked).includes(part));
    if (isOneOf(slow)) return new Promise(() => {});
    return isOneOf(lost) ? Promise.reject(new TypeError("lost")) : fetch(asked, options);
  };

  const split = (what: Scene["shows"]) => {
    const [selector, text] = typeof what === "string" ? [what] : what;
    return {
      element: document.querySelector<HTMLElement>(selector),
      text: text?.[root.lang.toLowerCase() as keyof typeof text],
    };
  };
  const go = (at: number): void => {
    const { element, text } = split(steps[at] ?? shows);
    const isThere = element && (at < steps.length || element.textContent.includes(text ?? ""));
    if (!isThere) {
      setTimeout(go, 50, at);
    } else if (at === steps.length) {
      // A page that is opened from this one has the same record: leave it as it is.
      window.name = JSON.stringify({ course, storage, lost, slow, shows });
      root.dataset["shown"] = "";
    } else {
      // Readers see what they press, and parts of a page begin to live only when they are near.
      element.scrollIntoView({ block: "center" });
      if (text === undefined) element.click();
      else {
        (element as HTMLInputElement).value = text;
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }
      setTimeout(go, 50, at + 1);
    }
  };
  /** Goes slowly down the page: its parts come to life below the window, as for a reader, and not in it, as after a jump. */
  const read = async () => {
    for (let top = 0; top < root.scrollHeight; top += 300) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    // A page that can be read without script has it late, and until then its links only lead on.
    const late = document.getElementById("toner")?.dataset["js"];
    const come = late === undefined ? Promise.resolve() : import(new URL(late, location.href).href);
    void come
      .catch(() => {})
      .then(() => (reads ? read() : undefined))
      .then(() => go(0));
  });
}
