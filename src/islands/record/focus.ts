import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Takes the focus when it comes up: what was pressed to open it is gone, and the next Tab would start from the top. */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E> {
  const first = useRef<E>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}

/** Gives the focus back to what opened something, once that has closed. */
export function useFocusBack<E extends HTMLElement>(isOpen: boolean): RefObject<E> {
  const opener = useRef<E>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current && !isOpen) opener.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  return opener;
}
