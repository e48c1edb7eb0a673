import { expect, it, vi } from "vitest";
import { cacheTag } from "./cache.ts";
import { dropSuperseded, toPacks } from "./compact.ts";
import { fold } from "./fold.ts";
import { EMPTY } from "./state.ts";
import { learner } from "./testing/learner.ts";
import { type Chunk, readChunk } from "./text.ts";
import { writeCache } from "./write-cache.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The largest size of all logs before they are compacted, and the reserve: see `stores/engine.ts` and `compact.ts`. */
const AROUND = 16 * 17_000 + 20_000;

it("keeps ten years of daily use within 4 MB, with every answer, text and time", () => {
  const events = learner(3653);
  const kept = dropSuperseded(events);
  const packs = toPacks(kept);
  const cache = writeCache(
    fold(
      EMPTY,
      events.filter(({ type }) => type === "answered"),
    ),
    cacheTag(
      packs.map(({ name }) => name),
      [],
      new Map(),
    ),
  );
  const size = packs.reduce((sum, { text }) => sum + text.length, 0) + cache.length + AROUND;
  expect(size).toBeLessThan(4_000_000);

  const back = packs.flatMap(({ text }) => (readChunk(text) as Chunk).events);
  expect(fold(EMPTY, back)).toEqual(fold(EMPTY, events));
  const ids = new Set(back.map(({ id }) => id));
  for (const { id, type } of events) if (type !== "read") expect(ids.has(id)).toBe(true);
});
