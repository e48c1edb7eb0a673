import { expect, test } from "vitest";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { entries } from "#core/record/views.ts";
import { actOf, balanceOf, goalsOf, isOpen, occasionsOf, startDay } from "./goals.ts";

const index = {
  first: { one: [["a", 1] as const, ["b", 1] as const] },
  second: { two: [["c", 1] as const, ["d", 1] as const, ["e", 1] as const] },
};
const data = {
  first: { minutes: 10, act: 30, lookBackDays: 7 },
  second: { minutes: 10, act: 20, lookBackDays: 14 },
};
/** Everything was answered on one day. */
const dayOf = () => "2026-11-04";
const recorded = (...events: NewEvent[]) =>
  fold(
    EMPTY,
    events.map((event, n) => ({ ...event, id: `w-${n + 10}`, at: n }) as RecordedEvent),
  );
const goal = {
  type: "planned",
  plan: "p",
  kind: "goal",
  text: "Read the budget",
  modules: ["second", "first", "gone"],
  from: "2026-11-02",
  until: "2026-11-15",
  days: [2, 4],
  branch: "professional",
} as const;
const act = {
  type: "planned",
  plan: actOf("p"),
  kind: "act",
  text: "When the meeting ends, I will ask.",
  modules: ["second"],
} as const;
const answered = (item: string): NewEvent => ({
  type: "answered",
  item,
  rev: 1,
  module: "first",
  context: "quiz",
  attempt: 1,
  score: 0,
  response: "x",
});

test("a goal with its modules in the order of the course, its act and its pace", () => {
  const { goals, aims } = goalsOf(recorded(goal, act), index, data, "2026-11-02", dayOf);
  expect(aims).toEqual([]);
  expect(goals).toHaveLength(1);
  expect(goals[0]?.studies).toEqual([
    { module: "first", minutes: 10, done: undefined },
    { module: "second", minutes: 10, done: undefined },
  ]);
  expect(goals[0]?.act?.text).toBe(act.text);
  expect(goals[0]?.pace?.end).toBe("2026-11-12");
});

test("a plan that is changed in when or what counts from today, and any other change leaves its days", () => {
  const { type: _, ...now } = goal;
  const old = { ...now, modules: ["first", "second"] };
  const same = { modules: old.modules, days: [4, 2], until: old.until };
  const start = (change: object, today = "2026-11-09") =>
    startDay(old, { ...same, ...change }, today);
  expect(start({})).toBe(old.from);
  expect(start({ modules: ["first"] })).toBe("2026-11-09");
  expect(start({ days: [2, 5] })).toBe("2026-11-09");
  expect(start({ until: "2026-11-22" })).toBe("2026-11-09");
  expect(start({ until: "2026-11-22" }, "2026-10-30"), "not yet begun").toBe(old.from);
  expect(startDay(undefined, same, "2026-11-09"), "a new one").toBe("2026-11-09");
});

test("a module is studied once each of its questions was answered, rightly or not", () => {
  const done = (...items: string[]) =>
    goalsOf(recorded(goal, ...items.map(answered)), index, data, "2026-11-02", dayOf).goals[0]
      ?.studies[0]?.done;
  expect(done("a")).toBeUndefined();
  expect(done("a", "b")).toBe("2026-11-04");
});

test("the days for a calendar keep their names when the plan moves", () => {
  const at = (today: string, ...events: NewEvent[]) => {
    const summary = recorded(goal, act, ...events);
    return occasionsOf(
      goalsOf(summary, index, data, today, dayOf).goals,
      entries(summary),
      data,
      today,
    );
  };
  expect(at("2026-11-02").map(({ uid, date }) => [uid, date])).toEqual([
    ["p-4", "2026-11-03"],
    ["p-3", "2026-11-05"],
    ["p-2", "2026-11-10"],
    ["p-1", "2026-11-12"],
    // The act belongs to the second module, which fits by the 12th; 14 days later.
    ["p.act-look-back", "2026-11-26"],
  ]);
  expect(
    at("2026-11-09", answered("a"), answered("b")).map(({ uid, date }) => [uid, date]),
  ).toEqual([
    ["p-2", "2026-11-10"],
    ["p-1", "2026-11-12"],
    ["p.act-look-back", "2026-11-26"],
  ]);
  expect(at("2026-11-02", { type: "planned", plan: "p", status: "dropped" })).toEqual([]);
});

test("an act is looked back on though its module is studied, until the log has an entry on it", () => {
  const studied = ["c", "d", "e"].map(answered);
  const looks = (...events: NewEvent[]) => {
    const summary = recorded(goal, act, ...studied, ...events);
    const { goals } = goalsOf(summary, index, data, "2026-11-05", dayOf);
    return occasionsOf(goals, entries(summary), data, "2026-11-05")
      .filter(({ kind }) => kind === "look-back")
      .map(({ uid, date }) => [uid, date]);
  };
  // Studied on the 4th; 14 days later.
  expect(looks()).toEqual([["p.act-look-back", "2026-11-18"]]);
  const entry = {
    type: "practised",
    entry: "e",
    module: "second",
    lookBack: "2026-11-20",
  } as const;
  expect(looks(entry)).toEqual([["e-look-back", "2026-11-20"]]);
  expect(looks({ ...entry, module: "first" })).toHaveLength(2);
});

test("a day to look back from the log is in the calendar until it was looked back on", () => {
  const entry = {
    type: "practised",
    entry: "e",
    module: "first",
    tried: "Asked",
    lookBack: "2026-12-01",
  } as const;
  const looked = { type: "reflected", entry: "e", text: "", used: false } as const;
  const days = (...events: NewEvent[]) =>
    occasionsOf([], entries(recorded(...events)), data, "2026-11-02");
  expect(days(entry)).toEqual([
    { kind: "look-back", uid: "e-look-back", date: "2026-12-01", module: "first", text: "Asked" },
  ]);
  expect(days(entry, looked)).toEqual([]);
  expect(days({ ...entry, lookBack: "2026-99-99" })).toEqual([]);
});

test("the balance counts open and done goals, not those set aside", () => {
  const other = { ...goal, plan: "q", branch: "comprehensive", modules: ["first"] } as const;
  const of = (...events: NewEvent[]) =>
    balanceOf(goalsOf(recorded(...events), index, data, "2026-11-02", dayOf).goals);
  expect(of(goal, other)).toMatchObject({
    professional: 20,
    comprehensive: 10,
    lean: "professional",
  });
  expect(of(goal, { ...other, status: "dropped" })).toMatchObject({
    comprehensive: 0,
    alone: true,
  });
});

test("open until it is said to be done or set aside", () => {
  const [made] = goalsOf(recorded(goal), index, data, "2026-11-02", dayOf).goals;
  expect(made && isOpen(made)).toBe(true);
  const [done] = goalsOf(
    recorded(goal, { type: "planned", plan: "p", status: "done" }),
    index,
    data,
    "2026-11-02",
    dayOf,
  ).goals;
  expect(done && isOpen(done)).toBe(false);
});
