import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * One question at a time: while it is asked, the page's heading, its other parts and its footer give way to it, on a phone
 * its header too (asking.css). Returns what the part that asks has to be given as its `ref`. Where it begins `arriving`, with the
 * page and not at a press, nothing of the page is seen to move meanwhile.
 */
export function useAsking<E extends HTMLElement>(
  isAsking: boolean,
  how: "" | "arriving" = "",
): RefObject<E> {
  const part = useRef<E>(null);
  useLayoutEffect(() => {
    if (!isAsking) return;
    const root = document.documentElement;
    const holding: HTMLElement[] = [];
    // The parts that hold it stay, and what stands beside them goes.
    for (
      let each = part.current?.parentElement;
      each && each !== document.body;
      each = each.parentElement
    ) {
      each.dataset["holds"] = "";
      holding.push(each);
    }
    root.dataset["asking"] = how;
    // What stood above it is gone: it begins at the top.
    scrollTo(0, 0);
    return () => {
      delete root.dataset["asking"];
      for (const each of holding) delete each.dataset["holds"];
    };
  }, [isAsking, how]);
  return part;
}

interface WhereProps {
  /** Where the session is, as "3 of 10": the heading of the question, or a line. */
  readonly children: ComponentChildren;
  /** What is behind, of all there is; without it there is no bar. */
  readonly value?: number;
  readonly of?: number;
  /** The id of what names the bar; one without is for the eye alone, as words beside it say the same. */
  readonly name?: string;
  /** The way out, which loses nothing. */
  readonly stop: string;
  readonly onStop: () => void;
}

/** The line above a question: where the session is, and the way out of it. */
export const Where = ({ children, value, of, name, stop, onStop }: WhereProps) => (
  <>
    <div class="where">
      {/* First, so that Tab leads from the heading to the question; it stands last (asking.css). */}
      <button type="button" class="link" onClick={onStop}>
        {stop}
      </button>
      {children}
    </div>
    {value !== undefined && of !== undefined && (
      <progress
        max={of}
        value={value}
        aria-labelledby={name}
        aria-hidden={name === undefined ? true : undefined}
      />
    )}
  </>
);

/** A part that asks as long as it is there. */
export const Asking = ({ children }: { children: ComponentChildren }) => (
  <section ref={useAsking<HTMLElement>(true)} class="asking">
    {children}
  </section>
);
