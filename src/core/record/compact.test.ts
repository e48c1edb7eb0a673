import { expect, it, vi } from "vitest";
import { cacheTag } from "./cache.ts";
import { isEvent } from "./check.ts";
import { dropSuperseded, toPacks } from "./compact.ts";
import { fold } from "./fold.ts";
import { learner } from "./learner.ts";
import { EMPTY } from "./state.ts";
import { type Chunk, readChunk } from "./text.ts";
import { writeCache } from "./write-cache.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What logs may come to before they are packed, with the reserve; `stores/engine.ts` and `tidy.ts` say why. */
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
    cacheTag(new Map(packs.map(({ name, text }) => [name, text])), [], new Map()),
  );
  const size = packs.reduce((sum, { text }) => sum + text.length, 0) + cache.length + AROUND;
  expect(size).toBeLessThan(4_000_000);

  const back = packs.flatMap(({ text }) => (readChunk(text, isEvent) as Chunk).events);
  expect(fold(EMPTY, back)).toEqual(fold(EMPTY, events));
  const ids = new Set(back.map(({ id }) => id));
  for (const { id, type } of events) if (type !== "read") expect(ids.has(id)).toBe(true);
});
