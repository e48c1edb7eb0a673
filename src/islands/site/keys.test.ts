// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { listenForKeys } from "./keys.ts";

const press = () => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));

/** A key as browsers tell it while a character is composed; Safari says so only by the code. */
const COMPOSING = {
  "isComposing is set": { isComposing: true },
  "Safari ends the composition by it": { isComposing: false, keyCode: 229 },
};

for (const [when, how] of Object.entries(COMPOSING)) {
  it(`a key is the input method's where ${when}`, () => {
    const handle = vi.fn();
    const stop = listenForKeys(document, handle);
    const event = new KeyboardEvent("keydown", { key: "Enter", isComposing: how.isComposing });
    Object.defineProperty(event, "keyCode", { value: "keyCode" in how ? how.keyCode : 13 });
    document.dispatchEvent(event);
    expect(handle).not.toHaveBeenCalled();
    stop();
  });
}

it("any other key reaches the page until it stops listening", () => {
  const handle = vi.fn();
  const stop = listenForKeys(document, handle);
  press();
  expect(handle).toHaveBeenCalledTimes(1);
  stop();
  press();
  expect(handle).toHaveBeenCalledTimes(1);
});
