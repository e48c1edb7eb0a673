import { expect, test } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { entries } from "#core/record/views.ts";
import { changesOf, lookBackDay, sortLog } from "./look-back.ts";

let count = 0;
const at = (day: string) => Date.parse(`${day}T09:00:00Z`);
const stamp = (day: string) => ({ id: `w-${++count}`, at: at(day) });
const tried = (entry: string, day: string, fields: object = {}): RecordedEvent => ({
  ...stamp(day),
  type: "practised",
  entry,
  module: "many-ways",
  ...fields,
});
const looked = (entry: string, day: string): RecordedEvent => ({
  ...stamp(day),
  type: "reflected",
  entry,
  text: "It held.",
  used: true,
});
const logOf = (...events: RecordedEvent[]) => entries(fold(EMPTY, events));

test("due entries stand first, the longest overdue at the top; the others follow, newest first", () => {
  const log = sortLog(
    logOf(
      tried("old", "2026-01-01"),
      tried("late", "2026-01-02", { lookBack: "2026-01-20" }),
      tried("later", "2026-01-03", { lookBack: "2026-01-10" }),
      tried("to-come", "2026-01-04", { lookBack: "2026-02-10" }),
    ),
    "2026-01-20",
  );
  expect(log.due.map(({ now }) => now.entry)).toEqual(["later", "late"]);
  expect(log.others.map(({ now }) => now.entry)).toEqual(["to-come", "old"]);
});

test("a look back settles the day that was set before it, early or not; a new day asks again", () => {
  const first = tried("e", "2026-01-01", { lookBack: "2026-01-20" });
  const early = looked("e", "2026-01-05");
  expect(logOf(first).map(lookBackDay)).toEqual(["2026-01-20"]);
  expect(logOf(first, early).map(lookBackDay)).toEqual([undefined]);
  const mended = tried("e", "2026-01-06", { tried: "A mended word" });
  expect(logOf(first, early, mended).map(lookBackDay)).toEqual([undefined]);
  const again = tried("e", "2026-01-07", { lookBack: "2026-02-20" });
  expect(logOf(first, early, again).map(lookBackDay)).toEqual(["2026-02-20"]);
  const none = tried("e", "2026-01-08", { lookBack: null });
  expect(logOf(first, none).map(lookBackDay)).toEqual([undefined]);
});

test("the history tells what each wording changed", () => {
  const [entry] = logOf(
    tried("e", "2026-01-01", { tried: "Asked", where: "" }),
    tried("e", "2026-01-02", { tried: "Asked", changed: "Shorter queue" }),
    tried("e", "2026-01-03", { lookBack: "2026-01-09" }),
  );
  expect(changesOf(entry?.versions ?? []).map(({ fields }) => fields)).toEqual([
    ["tried"],
    ["changed"],
    [],
  ]);
});
