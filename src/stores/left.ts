import type { Engine } from "./engine.ts";
import { homeOf, LEFT } from "./names.ts";

/** The ids of profiles that left this computer, from the course's keys. */
export const leftIds = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const [kind, id = "", name] = key.split(":");
    return kind === "p" && name === LEFT ? id : [];
  });

/**
 * Removes remaining keys of profiles that left this computer: a page may have been closed in the middle of that. False if
 * storage still holds some of them.
 */
export function clearLeft(engine: Engine): boolean {
  const remains = () => {
    const keys = [...engine.storage.all("").keys()];
    const homes = leftIds(keys).map(homeOf);
    return keys.filter((key) => homes.some((home) => key.startsWith(home) && key !== home + LEFT));
  };
  try {
    for (const key of remains()) engine.storage.remove(key);
    return remains().length === 0;
  } catch {
    return false;
  }
}
