import fc from "fast-check";
import { expect, it } from "vitest";
import type { NewEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { readWhole } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

const answer = (i: number): NewEvent => ({
  type: "answered",
  item: `item-${i % 7}`,
  rev: 1,
  module: "many-ways",
  context: "quiz",
  attempt: 1,
  score: (i % 3) / 2,
  response: "a",
});

const step = fc.record({
  page: fc.nat({ max: 2 }),
  does: fc.oneof(
    { weight: 12, arbitrary: fc.constant("append" as const) },
    { weight: 6, arbitrary: fc.constant("listen" as const) },
    { weight: 2, arbitrary: fc.constantFrom("pack" as const, "pack all" as const) },
    { weight: 1, arbitrary: fc.constantFrom("kill" as const, "reload" as const, "open" as const) },
  ),
});

/*
 * Several pages of one browser work at once: at each write of a page another one may append, compact or be killed.
 */
it("pages that write, compact and are killed between each other's steps lose no acknowledged event", () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.array(step, { maxLength: 20 }),
      (steps, between) => {
        const disk = new FakeDisk();
        let clock = Date.UTC(2026, 10, 22);
        const acknowledged = new Set<string>();
        const waiting = [...between];
        const busy = new Set<FakePage>();
        const start = () => {
          const page = new FakePage(disk, { now: () => (clock += 400_000), compacts: false });
          page.before = () => {
            const next = waiting.shift();
            if (next) run(next);
            return undefined;
          };
          return page;
        };
        const run = ({ page: index, does }: (typeof steps)[number]) => {
          const page = pages[index];
          // A page does not run in between its own steps.
          if (!page || page.dead || busy.has(page)) return;
          busy.add(page);
          if (does === "append") {
            const event = page.append(answer(acknowledged.size));
            if (!page.dead && page.health.unsaved === 0) acknowledged.add(event.id);
          } else if (does === "listen") page.listen();
          else if (does === "pack") page.compact("crowd");
          else if (does === "pack all") page.compact("full");
          else if (does === "kill") page.dead = true;
          else if (does === "reload") {
            page.dead = true;
            pages[index] = start();
          } else page.engine.open();
          busy.delete(page);
        };
        const pages: FakePage[] = [];
        for (let i = 0; i < 3; i++) pages.push(start());
        for (const one of steps) run(one);

        // Compaction may have removed a page's log too early: the page hears of it and writes the log again.
        for (const page of pages) page.listen();
        for (const page of pages) page.listen();
        const third = new FakePage(disk, { compacts: false });
        const whole = readWhole(third.engine);
        const held = new Set(whole.events.map(({ id }) => id));
        for (const id of acknowledged) expect(held).toContain(id);
        // With or without a cache, the summary is that of all events.
        expect(third.summary).toEqual(fold(EMPTY, surviving(whole.events)));
        for (const page of pages) {
          if (page.dead) continue;
          page.listen();
          expect(page.summary).toEqual(third.summary);
        }
      },
    ),
    { numRuns: 400 },
  );
});

it("a third page shows every acknowledged answer after two pages gave 500 each and one was killed", () => {
  const disk = new FakeDisk();
  let clock = Date.UTC(2026, 10, 22);
  const now = () => (clock += 5_000);
  const pages = [new FakePage(disk, { now }), new FakePage(disk, { now })];
  const acknowledged: string[] = [];
  for (let i = 0; i < 1000; i++) {
    const page = pages[i % 2] as FakePage;
    if (i === 777) {
      page.before = () => {
        page.dead = true;
        return undefined;
      };
    }
    const event = page.append(answer(i));
    if (!page.dead) acknowledged.push(event.id);
    if (i % 50 === 0) for (const one of pages) one.listen();
  }
  const third = new FakePage(disk, { now });
  const held = new Set(readWhole(third.engine).events.map(({ id }) => id));
  for (const id of acknowledged) expect(held).toContain(id);
  expect(acknowledged.length).toBe(1000 - 112);
});
