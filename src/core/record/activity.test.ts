import { describe, expect, it } from "vitest";
import { isoDate } from "#core/time/instant.ts";
import { type Activity, activity, levelOf } from "./activity.ts";
import type { NewEvent, RecordedEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { EMPTY } from "./state.ts";

const NOON = new Date(2026, 10, 2, 12).getTime();
const HOUR = 3_600_000;
const on = (days: number): string => isoDate(NOON + days * 24 * HOUR);

let serial = 0;
const event = (days: number, body: NewEvent): RecordedEvent => ({
  ...body,
  id: `w-${(serial++).toString(36)}`,
  at: NOON + days * 24 * HOUR,
});
const answered = (days: number, context: "quiz" | "review" | "test") =>
  event(days, {
    type: "answered",
    item: "one",
    rev: 1,
    module: "m",
    context,
    attempt: 1,
    score: 1,
    response: "",
  });

describe("the days of a record", () => {
  const done = activity(
    fold(EMPTY, [
      answered(0, "quiz"),
      answered(1, "review"),
      answered(2, "test"),
      event(3, { type: "checked-in", date: on(4), text: "A line." }),
      event(5, { type: "practised", entry: "e", module: "m", tried: "Asked first." }),
      event(6, { type: "reflected", entry: "e", text: "It still works.", used: true }),
      event(7, { type: "read", module: "m", section: "s" }),
      event(8, { type: "assessed", instrument: "person", rev: 1, subject: "person", answers: {} }),
    ]),
  );

  it("have what was done on them, a look back as well as its entry", () => {
    expect([...done].map(([day, what]) => [day, ...what]).sort()).toEqual([
      [on(0), "answered"],
      [on(1), "reviewed"],
      [on(2), "answered"],
      [on(4), "answered"],
      [on(5), "tried"],
      [on(6), "tried"],
      [on(8), "answered"],
    ]);
  });

  it("are as strong as the most that was done", () => {
    const level = (...what: readonly Activity[]) => levelOf(new Set(what));
    expect([
      levelOf(undefined),
      level("answered"),
      level("answered", "tried"),
      level("reviewed"),
    ]).toEqual([0, 1, 3, 2]);
  });
});
