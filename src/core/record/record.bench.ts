import { cacheTag, readCache, writeCache } from "./cache.ts";
import { isEvent } from "./check.ts";
import { dropSuperseded, toPacks } from "./compact.ts";
import type { RecordedEvent } from "./event.ts";
import { readFile, writeFile } from "./file.ts";
import { fold } from "./fold.ts";
import { NAME_BYTES, nameFrom } from "./id.ts";
import { EMPTY } from "./state.ts";
import { surviving } from "./surviving.ts";
import { type Chunk, readChunk, withHead, writeLines } from "./text.ts";
import { unite } from "./unite.ts";

/*
 * How the record grows and how long it takes to read. A made-up learner: each day 12 answers to 180 items (one in
 * six of them wrong and tried again the next day), two sections read, one check-in of 22 Chinese characters, now and then a plan and an entry.
 * Run by `npm run bench`; sizes are UTF-16 units as `localStorage` counts them, 5,242,880 for an origin.
 */

const DAY = 86_400_000;
const ITEMS = 180;

/** Random numbers that are the same each time (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function learner(days: number): RecordedEvent[] {
  const next = random(7);
  const events: RecordedEvent[] = [];
  for (let day = 0; day < days; day++) {
    const writer = nameFrom(Uint8Array.from({ length: NAME_BYTES }, () => next(256)));
    const start = Date.UTC(2026, 10, 22, 1) + day * DAY + next(3_600_000);
    let at = start;
    let serial = 0;
    const add = (body: object) => {
      at += 4_000 + next(60_000);
      const id = `${writer}-${(serial++).toString(36)}`;
      events.push({ ...body, id, at } as RecordedEvent);
    };
    for (let i = 0; i < 12; i++) {
      const item = next(ITEMS);
      const right = next(6) > 0;
      add({
        type: "answered",
        item: `practice-question-${item}`,
        rev: 1,
        module: `module-with-a-name-${item % 18}`,
        context: "review",
        attempt: 1,
        score: right ? 1 : 0,
        response: right ? "the-right-option" : `wrong-option-${next(3)}`,
        confidence: ["guess", "think", "sure"][next(3)],
        seed: next(4294967296),
      });
    }
    for (let i = 0; i < 2; i++) {
      add({
        type: "read",
        module: `module-with-a-name-${next(18)}`,
        section: `section-${next(4)}`,
      });
    }
    const date = new Date(start).toISOString().slice(0, 10);
    add({ type: "checked-in", date, text: "今天读了一节，把会上的做法记下来，明天再试一次。" });
    if (day % 30 === 0) {
      const text = "每月办一件实事，月底回头看。".repeat(4);
      add({
        type: "planned",
        plan: `plan-${day}`,
        kind: "goal",
        text,
        modules: [],
        status: "open",
      });
      add({
        type: "practised",
        entry: `entry-${day}`,
        module: "module-with-a-name-1",
        tried: text,
        changed: text,
      });
    }
  }
  return events;
}

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
    const stored = new Map(packs.map(({ name, text }) => [name, text]));
    const answers = events.filter(({ type }) => type === "answered");
    const ofAnswers = packs.filter(({ name }) => name.startsWith("a"));
    const size = (list: readonly { text: string }[]) =>
      list.reduce((sum, { text }) => sum + text.length, 0);
    const tag = cacheTag(stored, [], new Map());
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
