import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * Moves the focus after the next rendering, to the element with an id. Who saves or closes a form would lose it with
 * the form; who opens one wants to be in it.
 */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string>();
  const [, turn] = useState(0);
  // After every rendering, for it may take more than one until the element is there.
  useLayoutEffect(() => {
    const element = wanted.current && document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    element.focus();
  });
  return useCallback((id: string) => {
    wanted.current = id;
    // What was done may change nothing that is shown: the focus moves all the same.
    turn((turns) => turns + 1);
  }, []);
}
