import type { Area } from "./instrument.ts";

/**
 * The module that each of these areas is given to begin with: the first of its own that none before it has, so that two
 * suggestions are not the same act twice. Where all are taken, its first.
 */
export function modulesFor(areas: readonly Pick<Area, "id" | "modules">[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const { id, modules } of areas) {
    const taken = [...given.values()];
    const module = modules.find((one) => !taken.includes(one)) ?? modules[0];
    if (module !== undefined) given.set(id, module);
  }
  return given;
}
