import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Moves the focus after the next rendering, to the element with an id. Who saves or closes a form would lose it with
 * the form; who opens one wants to be in it.
 */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string>();
  // After every rendering, for it may take more than one until the element is there.
  useLayoutEffect(() => {
    const element = wanted.current && document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    element.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}
