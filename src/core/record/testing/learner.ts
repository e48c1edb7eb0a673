import { random } from "#core/random.ts";
import { DAY } from "#core/time/instant.ts";
import type { RecordedEvent } from "../event.ts";
import { NAME_BYTES, nameFrom } from "../id.ts";

const ITEMS = 180;

/**
 * A made-up learner's record of so many days, for benchmarks and tests: each day 12 answers to 180 items, one in six of
 * them wrong, two sections read and one check-in of 22 Chinese characters; each month a plan and an entry.
 */
export function learner(days: number): RecordedEvent[] {
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
