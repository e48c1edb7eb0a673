import { describe, expect, it } from "vitest";
import type { Vote } from "#core/live/vote.ts";
import { heldFrom, tallyOf } from "./held.ts";

const vote: Vote = {
  session: "s1",
  at: 20,
  module: "many-ways",
  item: "one",
  rev: 2,
  locale: "en",
  before: { a: 5, b: 15 },
};

describe("sessions that were held", () => {
  it("have their votes in the order in which they were asked, and stand from the latest on", () => {
    const two = { ...vote, item: "two", at: 30 };
    const earlier = { ...vote, session: "s0", at: 5 };
    expect(heldFrom([two, earlier, vote])).toEqual([
      { session: "s1", at: 20, module: "many-ways", votes: [vote, two] },
      { session: "s0", at: 5, module: "many-ways", votes: [earlier] },
    ]);
  });
});

describe("what is told of a vote", () => {
  it("is how many were right before and after, and what the talk gained", () => {
    expect(tallyOf({ ...vote, after: { a: 10, b: 6 } }, { rev: 2, key: "a" })).toEqual({
      before: 20,
      after: 16,
      right: { before: 5, after: 10, gain: { kind: "gain", before: 0.25, after: 0.625, g: 0.5 } },
    });
  });
  it("is hands alone where the course asks something else by now, or nothing", () => {
    const hands = { before: 20, after: undefined, right: undefined };
    expect(tallyOf(vote, { rev: 3, key: "a" })).toEqual(hands);
    expect(tallyOf(vote, undefined)).toEqual(hands);
  });
  it("has no gain where there was one vote", () => {
    expect(tallyOf(vote, { rev: 2, key: "a" }).right?.gain).toEqual({ kind: "one-vote" });
  });
});
