// The handover file: what is written is read, and whatever else a file holds is refused with its reason.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Vote } from "#core/live/vote.ts";
import { finish } from "#core/record/steps.ts";
import { NOTHING_KEPT, only, PARTS, sizeOf } from "./kept.ts";
import { readRollUp } from "./kept-roll-up.ts";
import { type Pack, readPackInSteps, writePack } from "./pack.ts";
import { COURSE, kept, rollUpOf } from "./testing/arbitrary.ts";

const read = (text: string) => finish(readPackInSteps(text, COURSE));

const VOTE: Vote = {
  session: "s",
  at: 1_795_387_872_000,
  module: "m",
  item: "i",
  rev: 1,
  locale: "en",
  before: { a: 3 },
};
const PACK: Pack = {
  course: COURSE,
  savedAt: 1_795_387_872_000,
  reader: "the next secretary",
  kept: { ...NOTHING_KEPT, votes: [VOTE] },
};

describe("a handover file", () => {
  it("gives back what was written", () => {
    fc.assert(
      fc.property(kept, fc.string({ maxLength: 20 }), (kept, reader) => {
        const pack = { ...PACK, reader, kept };
        expect(read(writePack(pack))).toEqual(pack);
      }),
    );
  });

  it("holds the parts that were chosen and no other, and all of them together hold all", () => {
    fc.assert(
      fc.property(kept, fc.subarray([...PARTS]), (kept, parts) => {
        const rest = PARTS.filter((part) => !parts.includes(part));
        expect(sizeOf(only(kept, parts)) + sizeOf(only(kept, rest))).toBe(sizeOf(kept));
        expect(only(kept, PARTS)).toEqual(kept);
      }),
    );
  });

  it("is refused if one character of it was changed", () => {
    const text = writePack(PACK);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom("0", "x", '"'), (at, other) => {
        fc.pre(text[at] !== other && /\S/.test(text[at] ?? ""));
        expect(read(text.slice(0, at) + other + text.slice(at + 1))).toHaveProperty("reason");
      }),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(read(text)).toHaveProperty("reason");
      }),
    );
  });

  it("never throws, whatever stands in its lists", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("votes", "notes", "choices", "rollUps"),
        fc.json(),
        (list, json) => {
          const text = `{"whetstone":"handover","version":1,"course":"c","savedAt":1,"${list}":[${json}]}`;
          expect(read(text)).toHaveProperty("reason");
        },
      ),
    );
  });
});

describe("a file that is no handover file, or not of use here", () => {
  const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
  const head = '{"whetstone":"handover","version":1,"course":"c","savedAt":1';

  it.each([
    ["other-course", writePack({ ...PACK, course: "d" })],
    ["wrong-checksum", writePack(PACK).replace('"a": 3', '"a": 4')],
    ["wrong-checksum", writePack(PACK).replace('"session": "s"', '"session": ""')],
    ["future-version", writePack(PACK).replace('"version": 1', '"version": 2')],
    ["not-json", "[".repeat(100_000)],
    ["not-json", writePack(PACK).slice(0, 200)],
    ["not-a-pack", deep(5000)],
    ["not-a-pack", "[]"],
    ["not-a-pack", `${head},"votes":{}}`],
    ["not-a-pack", `${head},"more":${deep(500)}}`],
    ["not-a-pack", `${head},"__proto__":{"votes":[]}}`],
    ["a-record", '{"whetstone":"record","version":1}'],
    ["a-roll-up", rollUpOf(5)],
    ["too-big", `${head},"votes":[${"0,".repeat(50_000)}0]}`],
  ])("is refused as %s", (reason, text) => {
    expect(read(text)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ["votes", { ...NOTHING_KEPT, votes: [VOTE, { ...VOTE, rev: 0 }] }],
    ["notes", { ...NOTHING_KEPT, notes: [{ id: "n", at: 1, about: "", text: " " }] }],
    [
      "choices",
      { ...NOTHING_KEPT, choices: [{ name: "day:a:b" as const, at: 1, value: "2026-02-30" }] },
    ],
    [
      "rollUps",
      { ...NOTHING_KEPT, rollUps: [{ name: "", date: "", people: 5, text: rollUpOf(4) }] },
    ],
  ] as const)("names the list and the entry of %s that nobody could have written", (list, kept) => {
    expect(read(writePack({ ...PACK, kept }))).toEqual({
      ok: false,
      reason: "wrong-entry",
      at: { list, index: kept[list].length - 1 },
    });
  });

  it("names an entry that would reach into what all objects share", () => {
    const text = `${head},"notes":[{"whetstone":"note","__proto__":{"a":1}}]}`;
    expect(read(text)).toMatchObject({ reason: "wrong-entry", at: { list: "notes", index: 0 } });
  });
});

it("a roll-up's file is the same one with a mark or a line end around it", () => {
  const text = rollUpOf(9);
  expect(readRollUp(`\uFEFF${text}\r\n`, COURSE)).toEqual(readRollUp(text, COURSE));
});
