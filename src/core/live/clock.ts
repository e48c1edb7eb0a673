import type { Timer } from "./run.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** Minutes and seconds, as on a clock. */
const told = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;

/**
 * What the clock of a step shows: nothing where it is off. It counts down to what was meant and then up again with a plus:
 * time that ran out ends nothing.
 */
export function clock(timer: Timer, meant: number, since: number, now: number): string {
  if (timer === "off") return "";
  // The computer's clock may have been set back.
  const passed = Math.max(0, Math.floor((now - since) / 1000));
  if (timer === "up") return told(passed);
  return passed <= meant ? told(meant - passed) : `+${told(passed - meant)}`;
}
