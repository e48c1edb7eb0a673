import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** What stands below a part that script fills shows a moment later (appear.css), and takes no focus before. */
function focusSoon(element: HTMLElement): void {
  element.focus();
  const held = document.activeElement;
  if (held === element) return;
  const again = () => {
    // Not where the reader has gone on meanwhile, or the element is gone.
    const now = document.activeElement;
    if ((now === document.body || now === held) && element.isConnected) focusSoon(element);
  };
  addEventListener("animationend", again, { once: true });
}

/**
 * Moves the focus after the next rendering, to the element with an id. Closing a form would lose the focus; opening
 * one should move the focus into it.
 */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string>();
  const [, turn] = useState(0);
  // After every rendering, for it may take more than one until the element is there.
  useLayoutEffect(() => {
    const element = wanted.current && document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    focusSoon(element);
  });
  // The same function each time: effects may depend on it.
  const [focus] = useState(() => (id: string) => {
    wanted.current = id;
    // If nothing shown changes, nothing renders: this moves the focus nevertheless.
    turn((turns) => turns + 1);
  });
  return focus;
}
