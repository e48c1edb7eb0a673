import type { Engine } from "./engine.ts";
import { openEngine } from "./record.ts";

/** What can't be read, as it stands in storage, as a file for whoever may make sense of it. */
export function asideFile(
  pieces: readonly { readonly key: string }[],
  engine: Engine = openEngine(),
): { readonly name: string; readonly text: string } {
  const texts = pieces.flatMap(({ key }) => {
    const text = key && engine.store.get(key);
    return text ? [[key, text] as const] : [];
  });
  const body = {
    whetstone: "unreadable",
    course: engine.place.course,
    pieces: Object.fromEntries(texts),
  };
  return {
    name: `whetstone-${engine.place.course}-unreadable.json`,
    text: JSON.stringify(body, null, 1),
  };
}
