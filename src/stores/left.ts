import type { Engine } from "./engine.ts";
import { removeKey } from "./keys.ts";
import { homeOf, LEFT } from "./names.ts";

/** The ids of profiles that left this computer, by the course's keys. */
export const leftIds = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const [kind, id = "", name] = key.split(":");
    return kind === "p" && name === LEFT ? id : [];
  });

/**
 * Clears what is left of profiles that left this computer, should a page have been stopped in the middle of it. False if
 * storage still holds something of them.
 */
export function clearLeft(engine: Engine): boolean {
  const remains = () => {
    const keys = [...engine.store.all("").keys()];
    const homes = leftIds(keys).map(homeOf);
    return keys.filter((key) => homes.some((home) => key.startsWith(home) && key !== home + LEFT));
  };
  try {
    for (const key of remains()) removeKey(engine, key);
    return remains().length === 0;
  } catch {
    return false;
  }
}
