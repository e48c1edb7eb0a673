import { describe, expect, it } from "vitest";
import { type Action, type Attempt, attempt, FRESH, verdict } from "./attempt.ts";
import { bankSchema, type Item } from "./item.ts";
import { isComplete } from "./score.ts";

const read = (fields: object): Item =>
  bankSchema.parse([
    { id: "x", objective: "o", section: "s", claims: ["c"], level: "apply", ...fields },
  ])[0] as Item;
const single = read({ kind: "single", options: ["a", "b", "c"], key: "b", misconceptions: {} });
const multiple = read({
  kind: "multiple",
  options: ["a", "b", "c", "d"],
  key: ["a", "b"],
  misconceptions: {},
});
const categorise = read({
  kind: "categorise",
  prompts: ["p", "q", "r"],
  options: ["x", "y"],
  key: { p: "x", q: "y", r: "x" },
});
const ordering = read({ kind: "ordering", key: ["a", "b", "c"] });
const written = read({ kind: "short-answer" });

const respond = (response: string): Action => ({ type: "respond", response });
const check: Action = { type: "check", item: single, accepted: [] };
const sitting = (...actions: Action[]): Attempt => actions.reduce(attempt, FRESH);

describe("a sitting", () => {
  it("ends with a right answer", () => {
    expect(sitting(respond("b"), check)).toMatchObject({ scores: [1], checked: "b", done: true });
  });
  it("leaves a second try after a wrong one, and keeps the first score first", () => {
    const once = sitting(respond("a"), check);
    expect(once).toMatchObject({ scores: [0], done: false });
    expect([respond("b"), check].reduce(attempt, once)).toMatchObject({
      scores: [0, 1],
      checked: "b",
      done: true,
    });
  });
  it("ends when the tries are used up", () => {
    expect(sitting(respond("a"), check, respond("c"), check)).toMatchObject({
      scores: [0, 0],
      done: true,
    });
    const once: Action = { type: "check", item: { ...single, attempts: 1 }, accepted: [] };
    expect(sitting(respond("a"), once).done).toBe(true);
  });
  it("scores nothing where nothing is chosen, says so, and forgets it with the next choice", () => {
    const asked = sitting(check);
    expect(asked).toMatchObject({ scores: [], incomplete: true, done: false });
    expect(attempt(asked, respond("a")).incomplete).toBe(false);
  });
  it("takes an order that is shown as it is where nobody moved a row", () => {
    const shown = ["b", "a", "c"];
    const asIs: Action = { type: "check", item: ordering, accepted: [], response: shown };
    expect(sitting(asIs)).toMatchObject({ response: shown, checked: shown, scores: [0] });
  });
  it("changes no more once it is done, except to begin again", () => {
    const done = sitting(respond("b"), check);
    for (const action of [
      respond("a"),
      check,
      { type: "confidence", confidence: "sure" } as const,
    ]) {
      expect(attempt(done, action)).toBe(done);
    }
    expect(attempt(done, { type: "again" })).toEqual(FRESH);
  });
  it("takes how sure a reader is until the first check, and not from hindsight", () => {
    const guess: Action = { type: "confidence", confidence: "guess" };
    const sure: Action = { type: "confidence", confidence: "sure" };
    expect(sitting(guess, sure).confidence).toBe("sure");
    expect(sitting(guess, respond("a"), check, sure).confidence).toBe("guess");
    expect(sitting(respond("a"), check, sure).confidence).toBeUndefined();
  });
  it("is opened again as it ended, from the record", () => {
    const ended = sitting(
      { type: "confidence", confidence: "sure" },
      respond("a"),
      check,
      respond("b"),
      check,
    );
    const { response, confidence, scores } = ended;
    // The record no longer has the choices before the last answer.
    expect(sitting({ type: "reopen", response, confidence, scores })).toEqual({
      ...ended,
      before: [],
    });
  });
  it("hands a short answer's accepted answers on", () => {
    const write: Action = { type: "check", item: written, accepted: ["Carrier"] };
    expect(sitting(respond("carrier"), write).scores).toEqual([1]);
  });
});

describe("a response is whole", () => {
  it.each([
    ["an option", single, "a", true],
    ["an empty option", single, "", false],
    ["an option that is gone", single, "z", false],
    ["a list for one option", single, ["a"], false],
    ["one of several", multiple, ["c"], true],
    ["none of several", multiple, [], false],
    ["one of several and one that is gone", multiple, ["c", "z"], false],
    ["every row", categorise, { p: "x", q: "x", r: "x" }, true],
    ["a row with a category that is gone", categorise, { p: "x", q: "x", r: "z" }, false],
    ["a row left out", categorise, { p: "x", q: "x" }, false],
    ["a row set back to empty", categorise, { p: "x", q: "x", r: "" }, false],
    ["everything in order", ordering, ["c", "a", "b"], true],
    ["only a part in order", ordering, ["a", "b"], false],
    ["a text", written, "x", true],
    ["blanks", written, "  ", false],
  ] as const)("%s: %#", (_, item, response, whole) => {
    expect(isComplete(item, response)).toBe(whole);
  });
});

it("calls only a full score right and only nothing wrong", () => {
  expect([0, 0.01, 0.99, 1].map(verdict)).toEqual(["wrong", "partly", "partly", "right"]);
});
