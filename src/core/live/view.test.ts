import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import { advance, begin, type Run, USUAL_SETTINGS } from "./run.ts";
import { cursorIn, FIRST_VIEW, obey, type View } from "./view.ts";

const OPTIONS = ["a", "b", "c"];

const voting = (): Run => ({ ...begin("s", ["one", "two"], USUAL_SETTINGS, 0), step: "first" });

/** Obeys one command after the other, as a stage does. */
function obeyAll(commands: readonly Command[], run = voting(), view: View = FIRST_VIEW) {
  for (const command of commands) {
    const outcome = obey(view, run, OPTIONS, command);
    view = outcome.view;
    if (outcome.action) run = advance(run, outcome.action, 1);
  }
  return { run, view, counts: run.votes["one"]?.first ?? {} };
}

const digits = (number: number): Command[] =>
  [...String(number)].map((digit) => ({ do: "digit", digit: Number(digit) }));
const ENTER: Command = { do: "row", by: 1 };
const FORWARD: Command = { do: "forward" };
const ON: Command = { do: "on" };

describe("numbers that are typed", () => {
  it("go to one option after the other, and past the last one to what is next", () => {
    const { run, counts } = obeyAll([
      ...digits(6),
      ENTER,
      ...digits(21),
      ENTER,
      ...digits(9),
      ENTER,
      ENTER,
    ]);
    expect(counts).toEqual({ a: 6, b: 21, c: 9 });
    expect(run.step).toBe("discuss");
  });

  it("begin anew when one comes back to an option, and lose their last digit by Backspace", () => {
    expect(
      obeyAll([...digits(12), { do: "row", by: 1 }, { do: "row", by: -1 }, ...digits(3)]).counts,
    ).toEqual({ a: 3 });
    expect(obeyAll([...digits(12), { do: "erase" }, ...digits(5)]).counts).toEqual({ a: 15 });
  });

  it("past the last option go nowhere", () => {
    expect(obeyAll([ENTER, ENTER, ENTER, ...digits(7)]).counts).toEqual({});
  });
});

describe("presses that are hands", () => {
  it("count for one option after the other, then lead on", () => {
    const { run, counts } = obeyAll([FORWARD, FORWARD, ON, ON, FORWARD, ON, FORWARD]);
    expect(counts).toEqual({ a: 2, c: 1 });
    expect(run.step).toBe("discuss");
  });

  it("come round to the first option from behind the last", () => {
    expect(obeyAll([ON, ON, ON, ON, FORWARD]).counts).toEqual({ a: 1 });
  });
});

it("each vote begins at the first option, whatever was chosen in the last", () => {
  const { run, view } = obeyAll([ENTER, ENTER, { do: "next" }, { do: "next" }]);
  expect(run.step).toBe("second");
  expect(cursorIn(view, run)).toMatchObject({ row: 0, isTyping: false });
});

it("what the screen shows besides changes no count and no step", () => {
  const before = obeyAll(digits(4));
  const commands: Command[] = [{ do: "dark" }, { do: "light" }, { do: "help" }, { do: "full" }];
  const { run, view } = obeyAll(commands, before.run, before.view);
  expect(run).toEqual(before.run);
  expect(view).toMatchObject({ isDark: false, helps: true });
});

it("the clock goes through its three ways, and counting through its two", () => {
  const timers = [1, 2, 3].map(
    (times) =>
      obeyAll(Array.from({ length: times }, () => ({ do: "timer" }) as const)).run.settings,
  );
  expect(timers.map(({ timer }) => timer)).toEqual(["up", "off", "down"]);
  expect(obeyAll([{ do: "mode" }]).run.settings.presses).toBe(true);
});
