// Properties of votes: whatever a room does, whatever stands in storage.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandOf, type Press, type Scene } from "./command.ts";
import { gainOf } from "./gain.ts";
import {
  type Action,
  advance,
  begin,
  handsNow,
  type Run,
  readRun,
  STEPS,
  USUAL_SETTINGS,
  voteOn,
  writeRun,
} from "./run.ts";
import { type Candidate, propose, splitOf, usualChoice } from "./split.ts";
import { type Counts, changedAtLeast, MOST_HANDS, total, withHands } from "./tally.ts";
import { readVote, type Vote, writeVote } from "./vote.ts";

const OPTIONS = ["a", "b", "c", "d"];

const counts: fc.Arbitrary<Counts> = fc
  .array(fc.nat(40), { minLength: 4, maxLength: 4 })
  .map((hands) =>
    OPTIONS.reduce<Counts>((all, option, at) => withHands(all, option, hands[at] ?? 0), {}),
  );

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Action>({ do: "next" }) },
  fc.constantFrom<Action>({ do: "back" }, { do: "leave" }, { do: "resume" }),
  fc.record({
    do: fc.constant("count" as const),
    option: fc.constantFrom(...OPTIONS),
    hands: fc.integer({ min: -5, max: 12_000 }),
  }),
);

const actions = fc.array(action, { maxLength: 60 });
const start = (items = ["one", "two"]): Run => begin("meeting", items, USUAL_SETTINGS, 1000);
const runAfter = (list: readonly Action[]): Run =>
  list.reduce((run, each, at) => advance(run, each, 2000 + at), start());

describe("a meeting", () => {
  it("is always at one of its questions, in one of the six steps", () => {
    fc.assert(
      fc.property(actions, (list) => {
        const run = runAfter(list);
        expect(run.at).toBeGreaterThanOrEqual(0);
        expect(run.at).toBeLessThan(run.items.length);
        expect(STEPS).toContain(run.step);
      }),
    );
  });

  it("never has less than no hands or more than a room can hold", () => {
    fc.assert(
      fc.property(actions, (list) => {
        for (const { first, second } of Object.values(runAfter(list).votes)) {
          for (const hands of [...Object.values(first), ...Object.values(second)]) {
            expect(hands).toBeGreaterThan(0);
            expect(hands).toBeLessThanOrEqual(MOST_HANDS);
          }
        }
      }),
    );
  });

  it("loses no hand by going on and back", () => {
    fc.assert(
      fc.property(actions, fc.nat(20), (list, steps) => {
        const run = runAfter(list);
        const there = Array.from({ length: steps }).reduce<Run>(
          (each) => advance(each, { do: "back" }, 1),
          run,
        );
        expect(there.votes).toEqual(run.votes);
      }),
    );
  });

  it("comes back from its text as it was", () => {
    fc.assert(
      fc.property(actions, (list) => {
        const run = runAfter(list);
        expect(readRun(writeRun(run))).toEqual(run);
      }),
    );
  });

  it("a text that holds anything else is no meeting, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readRun(text)).toBeUndefined();
        expect(["unreadable", "future"]).toContain(readVote(text));
      }),
    );
  });

  it("a damaged field makes it no meeting", () => {
    const names = Object.keys(JSON.parse(writeRun(start())));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(null, -1, "", [], {}, 1e99),
        (name, value) => {
          const text = JSON.stringify({ ...JSON.parse(writeRun(start())), [name]: value });
          const run = readRun(text);
          // An empty map of votes is what a meeting begins with.
          if (name === "votes" && JSON.stringify(value) === "{}") expect(run).toEqual(start());
          else expect(run).toBeUndefined();
        },
      ),
    );
  });

  it("what is kept of a question is what was counted on it, and comes back from its text", () => {
    fc.assert(
      fc.property(actions, (list) => {
        const run = runAfter(list);
        const item = run.items[run.at] ?? "";
        const vote = voteOn(run, { module: "many-ways", item, rev: 1, locale: "en" });
        const votes = run.votes[item];
        expect(vote?.before ?? {}).toEqual(votes && vote ? votes.first : {});
        if (vote) expect(readVote(writeVote(vote))).toEqual(vote);
      }),
    );
  });

  it("counts only in the two votes", () => {
    fc.assert(
      fc.property(actions, (list) => {
        const run = runAfter(list);
        const counted = advance(run, { do: "count", option: "a", hands: 7 }, 5);
        if (run.step === "first" || run.step === "second") expect(handsNow(counted, "a")).toBe(7);
        else expect(counted).toEqual(run);
      }),
    );
  });
});

describe("normalised gain", () => {
  it("lies between 0 and 1 where it has a value, and is 1 only if all are right afterwards", () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const gain = gainOf(first, second, "a");
        if (gain.kind !== "gain") return;
        expect(gain.g).toBeGreaterThanOrEqual(0);
        expect(gain.g).toBeLessThanOrEqual(1);
        expect(gain.g === 1).toBe(gain.after === 1);
      }),
    );
  });

  it("is never computed from fewer than five hands in either vote", () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        if (Math.min(total(first), total(second)) >= 5) return;
        expect(["few", "one-vote"]).toContain(gainOf(first, second, "a").kind);
      }),
    );
  });

  it("goes by shares: twice the hands in both votes change nothing", () => {
    const twice = (of: Counts): Counts =>
      Object.fromEntries(Object.entries(of).map(([option, hands]) => [option, 2 * hands]));
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        if (Math.min(total(first), total(second)) < 5) return;
        expect(gainOf(twice(first), twice(second), "b")).toEqual(gainOf(first, second, "b"));
      }),
    );
  });
});

describe("how far a vote moved", () => {
  it("is the same forth and back, and nothing where the votes are equal", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        expect(changedAtLeast(one, other)).toBe(changedAtLeast(other, one));
        expect(changedAtLeast(one, one)).toBe(0);
      }),
    );
  });

  it("is no more than the hands that were counted", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        expect(changedAtLeast(one, other) ?? 0).toBeLessThanOrEqual(total(one));
      }),
    );
  });
});

const candidates: fc.Arbitrary<Candidate[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("i1", "i2", "i3", "i4", "i5", "i6"),
      rev: fc.constant(1),
      idea: fc.constantFrom("x", "y", "z"),
      guess: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  .map((list) => list);

const votesOn: fc.Arbitrary<Vote[]> = fc.array(
  fc.record({
    session: fc.constant("s"),
    at: fc.constant(1),
    module: fc.constant("m"),
    item: fc.constantFrom("i1", "i2", "i3"),
    rev: fc.constantFrom(1, 2),
    locale: fc.constant("en"),
    before: counts,
  }),
  { maxLength: 6 },
);

describe("the proposal", () => {
  it("has each item once, those with the greater split first", () => {
    fc.assert(
      fc.property(candidates, votesOn, (list, votes) => {
        const proposals = propose(list, votes);
        expect(proposals.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        for (const [at, { split }] of proposals.entries()) {
          expect(split).toBeGreaterThanOrEqual(0);
          expect(split).toBeLessThanOrEqual(1);
          expect(split).toBeLessThanOrEqual(proposals[at - 1]?.split ?? 1);
        }
      }),
    );
  });

  it("begins with what the author names, in that order, whatever votes say", () => {
    fc.assert(
      fc.property(candidates, votesOn, (list, votes) => {
        const named = list.slice(0, 2).map((each) => ({ ...each, named: true as const }));
        const proposals = propose([...named, ...list.slice(2)], votes);
        expect(proposals.slice(0, named.length).map(({ id }) => id)).toEqual(
          named.map(({ id }) => id),
        );
        expect(usualChoice(proposals)).toEqual(named.map(({ id }) => id));
      }),
    );
  });

  it("chooses at most three, each of another idea", () => {
    fc.assert(
      fc.property(candidates, votesOn, (list, votes) => {
        const chosen = usualChoice(propose(list, votes));
        const ideas = chosen.map((id) => list.find((each) => each.id === id)?.idea);
        expect(chosen.length).toBeGreaterThan(0);
        expect(chosen.length).toBeLessThanOrEqual(3);
        expect(new Set(ideas).size).toBe(chosen.length);
      }),
    );
  });

  it("takes a split from 0, all alike, to 1, all different", () => {
    fc.assert(
      fc.property(counts, (votes) => {
        const split = splitOf([votes]);
        expect(split === undefined).toBe(total(votes) < 2);
        expect(split ?? 0).toBeGreaterThanOrEqual(0);
        expect(split ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const press: fc.Arbitrary<Press> = fc.record({
  key: fc.oneof(
    fc.constantFrom(" ", "Enter", "PageDown", "PageUp", "ArrowUp", "ArrowDown", "ArrowLeft"),
    fc.constantFrom("ArrowRight", "F5", "Escape", "b", ".", "t", "f", "c", "?", "7", "+", "-"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  repeat: fc.boolean(),
  ctrlKey: fc.boolean(),
  altKey: fc.boolean(),
  metaKey: fc.boolean(),
});

const scene: fc.Arbitrary<Scene> = fc.record({
  isVoting: fc.boolean(),
  presses: fc.boolean(),
  letters: fc.boolean(),
  isDark: fc.boolean(),
  helps: fc.boolean(),
  scrolls: fc.boolean(),
  focus: fc.constantFrom("stage" as const, "control" as const, "field" as const),
});

const isCharacter = (key: string): boolean => [...key].length === 1 && key !== " ";

describe("keys", () => {
  it("that are held, or pressed with Ctrl, Alt or the command key, command nothing", () => {
    fc.assert(
      fc.property(press, scene, (each, where) => {
        if (!each.repeat && !each.ctrlKey && !each.altKey && !each.metaKey) return;
        expect(commandOf(each, where)).toBeUndefined();
      }),
    );
  });

  it("that write a character command nothing in a field, or where they are switched off", () => {
    fc.assert(
      fc.property(press, scene, (each, where) => {
        if (!isCharacter(each.key)) return;
        expect(commandOf(each, { ...where, letters: false })).toBeUndefined();
        expect(commandOf(each, { ...where, focus: "field" })).toBeUndefined();
      }),
    );
  });

  it("bring back a dark screen and do nothing else", () => {
    fc.assert(
      fc.property(press, scene, (each, where) => {
        const command = commandOf(each, { ...where, isDark: true });
        expect(command ?? { do: "light" }).toEqual({ do: "light" });
      }),
    );
  });

  it("leave Space and Enter to the button that has the focus", () => {
    fc.assert(
      fc.property(scene, fc.constantFrom(" ", "Enter"), (where, key) => {
        const plain = { key, repeat: false, ctrlKey: false, altKey: false, metaKey: false };
        const there = { ...where, isDark: false, focus: "control" as const };
        expect(commandOf(plain, there)).toBeUndefined();
      }),
    );
  });
});
