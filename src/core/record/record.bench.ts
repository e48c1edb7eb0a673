import { cacheTag, readCache } from "./cache.ts";
import { isEvent } from "./check.ts";
import { dropSuperseded, toPacks } from "./compact.ts";
import type { RecordedEvent } from "./event.ts";
import { readFile, writeFile } from "./file.ts";
import { fold } from "./fold.ts";
import { NAME_BYTES } from "./id.ts";
import { EMPTY } from "./state.ts";
import { surviving } from "./surviving.ts";
import { learner } from "./testing/learner.ts";
import { type Chunk, readChunk, withHead, writeLines } from "./text.ts";
import { unite } from "./unite.ts";
import { writeCache } from "./write-cache.ts";

/*
 * How the record of a made-up learner (`learner.ts`) grows and how long it takes to read. Run by `npm run bench`; sizes
 * are UTF-16 units as `localStorage` counts them, 5,242,880 for an origin.
 */

/** The best of three, ms: what a machine can do, not what else it had to do. */
function time<T>(run: () => T): [ms: number, result: T] {
  let best = Number.POSITIVE_INFINITY;
  let result = run();
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    result = run();
    best = Math.min(best, performance.now() - start);
  }
  return [best, result];
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const units = (value: number) => value.toLocaleString("en");

console.log("Folding");
console.table(
  [1_000, 10_000, 50_000].map((count) => {
    const events = learner(Math.ceil(count / 15)).slice(0, count);
    const packs = toPacks(events);
    const [reading, read] = time(() =>
      packs.flatMap(({ text }) => [...(readChunk(text) as Chunk).events]),
    );
    const [uniting, shown] = time(() => surviving(read));
    const [folding, summary] = time(() => fold(EMPTY, shown));
    const [appending] = time(() => fold(summary, [{ ...(events[0] as RecordedEvent), id: "new" }]));
    return {
      events: count,
      "read packs": ms(reading),
      merge: ms(uniting),
      fold: ms(folding),
      "all of it": ms(reading + uniting + folding),
      "one more event": ms(appending),
    };
  }),
);

console.log("Growth of daily use, UTF-16 units");
console.table(
  [1, 2, 5, 10].map((years) => {
    const events = dropSuperseded(learner(Math.round(years * 365.25)));
    const packs = toPacks(events);
    const names = packs.map(({ name }) => name);
    const answers = events.filter(({ type }) => type === "answered");
    const ofAnswers = packs.filter(({ name }) => name.startsWith("a"));
    const size = (list: readonly { text: string }[]) =>
      list.reduce((sum, { text }) => sum + text.length, 0);
    const tag = cacheTag(names, [], new Map());
    const cache = writeCache(fold(EMPTY, answers), tag);
    const [starting] = time(() => readCache(cache, tag));
    const log = withHead(writeLines("x".repeat(NAME_BYTES), answers.slice(0, 12)));
    const total = size(packs) + cache.length + 20_000;
    return {
      years,
      answers: units(answers.length),
      "per answer": (size(ofAnswers) / answers.length).toFixed(1),
      "in a log": Math.round(log.length / 12),
      packs: units(size(packs)),
      cache: units(cache.length),
      "all with the cache": units(total),
      "of 4 MB": `${((total / 4_194_304) * 100).toFixed(0)} %`,
      "start from cache": ms(starting),
    };
  }),
);

console.log("A file of ten years");
const decade = unite(learner(3653)).events;
const [writing, text] = time(() => writeFile({ course: "course", savedAt: 0, events: decade }));
const [loading] = time(() => readFile(text, "course"));
const [packing] = time(() => toPacks(decade));
const [checking] = time(() => decade.every(isEvent));
console.table([
  {
    events: units(decade.length),
    characters: units(text.length),
    write: ms(writing),
    "read and check": ms(loading),
    "full check alone": ms(checking),
    "pack it all": ms(packing),
  },
]);
