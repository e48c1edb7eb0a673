// Keys that are the page's own. While a reader composes a character with an input method, arrow keys choose among what it
// offers, Enter takes it and Esc gives it up: the page must do nothing of its own then. All that listens for keys does so
// through here; the lint holds it.

/**
 * Listens for keys in a part of the page, before that part itself does, until the function that it gives is called.
 * Safari ends the composition before it reports the key that ended it; only its code 229 tells.
 */
export function listenForKeys(
  target: Document | HTMLElement,
  handle: (event: KeyboardEvent) => void,
): () => void {
  const listener = ((event: KeyboardEvent) => {
    if (!event.isComposing && event.keyCode !== 229) handle(event);
  }) as EventListener;
  target.addEventListener("keydown", listener, true);
  return () => target.removeEventListener("keydown", listener, true);
}
