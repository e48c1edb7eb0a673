// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { afterPaint } from "./painted.ts";

it("acts in a task of its own after the next frame, and not before", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "requestAnimationFrame"] });
  const act = vi.fn();
  afterPaint(act);
  // Runs the frame and leaves what it put off.
  vi.advanceTimersToNextFrame();
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});
