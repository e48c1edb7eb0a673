import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/*
 * Both hooks move the focus in a layout effect: a key that is pressed before a later effect would go nowhere.
 */

/**
 * Takes the focus when it mounts: the pressed button is gone, and the next Tab would start at the top of the page.
 */
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
