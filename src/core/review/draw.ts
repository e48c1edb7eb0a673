import { mulberry32, shuffle } from "#core/items/shuffle.ts";
import type { ItemIndex } from "./progress.ts";
import { spread } from "./today.ts";
import type { ItemRef } from "./variants.ts";
import { forms, scored } from "./variants.ts";

/** How many items a test may have. */
export const SIZES: readonly number[] = [10, 20, 30];

/**
 * Draws a test: `size` items, or all if there are fewer, and the same for the same seed (uint32).
 *
 * Each part gets its share by its number of objectives (Sainte-Laguë, each part at least one while there is room).
 * Inside a part modules take turns, and an objective is asked a second time only when all of its module were asked
 * once. Neighbours are of different modules. Items that readers mark themselves are left out: a test is scored.
 *
 * `parts` are lists of module slugs.
 */
export function draw(
  index: ItemIndex,
  parts: readonly (readonly string[])[],
  size: number,
  seed: number,
): ItemRef[] {
  const random = mulberry32(seed);
  const next = () => Math.floor(random() * 2 ** 32);
  const queues = parts.map((modules) =>
    turns(
      modules.map((module) => ofModule(index, module, next)),
      next,
    ),
  );
  const weights = parts.map((modules) =>
    modules.reduce((sum, module) => sum + Object.keys(index[module] ?? {}).length, 0),
  );
  const shares = share(
    size,
    weights,
    queues.map((queue) => queue.length),
  );
  const drawn = queues.flatMap((queue, part) => queue.slice(0, shares[part]));
  const moduleOf = new Map(
    Object.entries(index).flatMap(([module, objectives]) =>
      Object.values(objectives)
        .flat()
        .flatMap((ref) => forms(ref).map(([id]) => [id, module] as const)),
    ),
  );
  return spread(shuffle(drawn, next()), ([id]) => moduleOf.get(id) ?? "");
}

/** A module's items in the order in which they are drawn: one of each objective, then a second of each… */
const ofModule = (index: ItemIndex, module: string, next: () => number): ItemRef[] =>
  turns(
    Object.values(index[module] ?? {}).map((items) =>
      shuffle(scored(items), next()).map((ref) => shuffle(forms(ref), next())[0] ?? ref),
    ),
    next,
  );

/** The lists' first entries in a random order, then their second ones in the same order… */
function turns<T>(lists: readonly (readonly T[])[], next: () => number): T[] {
  const order = shuffle(lists, next());
  const longest = Math.max(0, ...order.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    order.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/**
 * Shares `size` by weight: one for each that has any, while there is room, then each next one to the group that is
 * furthest below its share (Sainte-Laguë: the largest weight / (2 × has + 1)). None gets more than its `most`.
 */
export function share(size: number, weights: readonly number[], most: readonly number[]): number[] {
  const shares = weights.map(() => 0);
  for (let given = 0; given < size; given++) {
    let best = -1;
    let claim = 0;
    weights.forEach((weight, part) => {
      const has = shares[part] ?? 0;
      if (has >= (most[part] ?? 0)) return;
      // A group without a place comes before every group that has one.
      const own = has === 0 ? 1e6 + weight : weight / (2 * has + 1);
      if (own > claim) [best, claim] = [part, own];
    });
    if (best < 0) break;
    shares[best] = (shares[best] ?? 0) + 1;
  }
  return shares;
}
