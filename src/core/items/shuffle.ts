/**
 * The same list in an order that follows from the seed (uint32) alone, so that what a reader saw can be shown
 * again. Fisher–Yates over Mulberry32 (Tommy Ettinger, public domain): small, even, not for secrets.
 */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const shuffled = [...list];
  const random = mulberry32(seed);
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = kept;
  }
  return shuffled;
}

/** A stream of numbers in [0, 1) that follows from the seed (uint32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
