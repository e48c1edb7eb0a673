import { type Engine, LEFT } from "./engine.ts";

/**
 * Clears what is left of profiles that left this computer, should a page have been stopped in the middle of it. False if
 * storage still holds something of them.
 */
export function clearLeft({ store }: Engine): boolean {
  const left = () => {
    const keys = [...store.all("").keys()];
    return keys.filter((key) => {
      const [kind, id] = key.split(":");
      return kind === "p" && keys.includes(LEFT + id);
    });
  };
  try {
    for (const key of left()) store.remove(key);
    return left().length === 0;
  } catch {
    return false;
  }
}
