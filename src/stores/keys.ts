import type { Engine } from "./engine.ts";
import type { Saving } from "./store.ts";

/** Removes a key of the course, if that can be. Only for what stands elsewhere, or has to go. */
export function removeKey({ place, root }: Engine, key: string): void {
  try {
    place.storage().removeItem(root + key);
  } catch {
    // It stays. Whoever removes it must not count on its being gone.
  }
}

/** The keys of the open profile, without its prefix. */
export const ownKeys = (engine: Engine) => ({
  get: (name: string): string | null => engine.store.get(engine.home() + name),
  put: (name: string, text: string): Saving => engine.store.put(engine.home() + name, text),
  remove: (name: string): void => removeKey(engine, engine.home() + name),
});
