import type { Command } from "./command.ts";
import { type Action, handsNow, isVoting, itemAt, type Run, TIMERS } from "./run.ts";

/*
 * What one screen shows of a meeting besides the meeting itself, and what a command does to both. Keys can come faster than a
 * screen is drawn, so a command is obeyed on what is, never on what was drawn last.
 */

export interface View {
  /** The question and the step in which `row` was chosen: each vote begins at the first option. */
  readonly place: string;
  /** The option that keys count for; one past the last is what is next. */
  readonly row: number;
  /** Whether a digit goes behind those that stand there. */
  readonly isTyping: boolean;
  readonly isDark: boolean;
  readonly helps: boolean;
}

export const FIRST_VIEW: View = {
  place: "",
  row: 0,
  isTyping: false,
  isDark: false,
  helps: false,
};

const placeOf = (run: Run): string => `${itemAt(run)} ${run.step}`;

/** Where keys count, and whether a number is being typed. */
export const cursorIn = (view: View, run: Run): Pick<View, "row" | "isTyping"> =>
  view.place === placeOf(run) ? view : { row: 0, isTyping: false };

/** The view with the keys at another option, of so many. */
export const toRow = (
  view: View,
  run: Run,
  row: number,
  options: number,
  isTyping = false,
): View => ({
  ...view,
  place: placeOf(run),
  row: Math.max(0, Math.min(options, row)),
  isTyping,
});

export interface Outcome {
  readonly view: View;
  readonly action?: Action;
  /** Fill the screen, or give it back. */
  readonly full?: true;
}

/** What a command does; `options` are the ids of the options of the question that is on. */
export function obey(view: View, run: Run, options: readonly string[], command: Command): Outcome {
  const { row, isTyping } = cursorIn(view, run);
  const last = options.length;
  const option = isVoting(run.step) ? options[row] : undefined;
  const hands = option === undefined ? 0 : handsNow(run, option);
  const move = (to: number, typing = false) => toRow(view, run, to, last, typing);
  const give = (to: number, then = move(row)): Outcome =>
    option === undefined
      ? { view: then }
      : { view: then, action: { do: "count", option, hands: to } };
  const next: Outcome = { view, action: { do: "next" } };

  switch (command.do) {
    case "next":
    case "back":
    case "leave":
      return { view, action: { do: command.do } };
    case "dark":
    case "light":
      return { view: { ...view, isDark: command.do === "dark" } };
    case "help":
      return { view: { ...view, helps: !view.helps } };
    case "full":
      return { view, full: true };
    case "timer": {
      const timer = TIMERS[(TIMERS.indexOf(run.settings.timer) + 1) % TIMERS.length] ?? "off";
      return { view, action: { do: "set", settings: { timer } } };
    }
    case "mode":
      return { view, action: { do: "set", settings: { presses: !run.settings.presses } } };
    case "row":
      // Past the last option stands what is next, and from there the same key leads to it.
      return row === last && command.by === 1 ? next : { view: move(row + command.by) };
    case "hand":
      return give(hands + command.by);
    case "digit":
      return give(isTyping ? hands * 10 + command.digit : command.digit, move(row, true));
    case "erase":
      return give(Math.floor(hands / 10), move(row, true));
    case "forward":
      return row === last ? next : give(hands + 1);
    case "on":
      return { view: move(row === last ? 0 : row + 1) };
  }
}
