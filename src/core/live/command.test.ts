import { describe, expect, it } from "vitest";
import { commandOf, type Scene } from "./command.ts";

const SHOWING: Scene = {
  isVoting: false,
  presses: false,
  letters: true,
  isDark: false,
  helps: false,
  scrolls: false,
  focus: "stage",
};
const VOTING: Scene = { ...SHOWING, isVoting: true };

const on = (scene: Scene) => (key: string) =>
  commandOf({ key, repeat: false, ctrlKey: false, altKey: false, metaKey: false }, scene)?.do;

describe("a presenter's remote control", () => {
  it.each([
    ["PageDown and PageUp", "PageDown", "PageUp"],
    ["arrows to the sides", "ArrowRight", "ArrowLeft"],
    ["arrows up and down", "ArrowDown", "ArrowUp"],
  ])("goes on and back by %s", (_, forward, back) => {
    expect([forward, back].map(on(SHOWING))).toEqual(["next", "back"]);
  });

  it.each([
    ["PageDown and PageUp", "PageDown", "PageUp"],
    ["arrows to the sides", "ArrowRight", "ArrowLeft"],
    ["arrows up and down", "ArrowDown", "ArrowUp"],
  ])("counts hands by %s where each press is one", (_, forward, back) => {
    expect([forward, back].map(on({ ...VOTING, presses: true }))).toEqual(["forward", "on"]);
  });

  it("makes the screen dark by b or a full stop, on and off, in every step", () => {
    for (const scene of [SHOWING, VOTING, { ...VOTING, presses: true }]) {
      expect(["b", "B", "."].map(on(scene))).toEqual(["dark", "dark", "dark"]);
      expect(["b", "."].map(on({ ...scene, isDark: true }))).toEqual(["light", "light"]);
    }
  });

  it("fills the screen by F5 and leaves by Escape", () => {
    expect(["F5", "Escape"].map(on(SHOWING))).toEqual(["full", "leave"]);
  });
});

describe("a keyboard, where numbers are typed", () => {
  it("types digits, erases, moves between options and adds a hand", () => {
    const keys = [
      "2",
      "Backspace",
      "ArrowDown",
      "ArrowUp",
      "Enter",
      "ArrowRight",
      "ArrowLeft",
      "+",
      "-",
    ];
    expect(keys.map(on(VOTING))).toEqual([
      "digit",
      "erase",
      "row",
      "row",
      "row",
      "hand",
      "hand",
      "hand",
      "hand",
    ]);
  });

  it("Space goes on in every step", () => {
    expect([SHOWING, VOTING].map((scene) => on(scene)(" "))).toEqual(["next", "next"]);
  });

  it("leaves a field its own keys, but for those of no use in it", () => {
    const field: Scene = { ...VOTING, focus: "field" };
    expect(["1", "b", "?", " ", "ArrowLeft", "Backspace"].map(on(field))).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
    expect(["Enter", "ArrowUp", "ArrowDown"].map(on(field))).toEqual(["row", "hand", "hand"]);
    expect(["PageDown", "PageUp", "F5", "Escape"].map(on(field))).toEqual([
      "next",
      "back",
      "full",
      "leave",
    ]);
  });
});

it("leaves arrows up and down to a stage that is longer than the window, but where they count", () => {
  const keys = ["ArrowDown", "ArrowUp", "ArrowRight", "PageDown"];
  expect(keys.map(on({ ...SHOWING, scrolls: true }))).toEqual([
    undefined,
    undefined,
    "next",
    "next",
  ]);
  expect(keys.slice(0, 2).map(on({ ...VOTING, scrolls: true }))).toEqual(["row", "row"]);
});

it("while help is open, only its own keys and the dark screen work", () => {
  const helps: Scene = { ...VOTING, helps: true };
  expect(["Escape", "?", "b", "PageDown", " ", "5"].map(on(helps))).toEqual([
    "help",
    "help",
    "dark",
    undefined,
    undefined,
    undefined,
  ]);
});
