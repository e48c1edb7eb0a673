import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/*
 * Both move the focus before anything else can happen: keys that are pressed meanwhile would go nowhere.
 */

/** Takes the focus when it comes up: what was pressed to open it is gone, and the next Tab would start from the top. */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E> {
  const first = useRef<E>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return first;
}

/** Gives the focus back to what opened something, once that has closed. */
export function useFocusBack<E extends HTMLElement>(isOpen: boolean): RefObject<E> {
  const opener = useRef<E>(null);
  const was = useRef(isOpen);
  useLayoutEffect(() => {
    if (was.current && !isOpen) opener.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  return opener;
}
