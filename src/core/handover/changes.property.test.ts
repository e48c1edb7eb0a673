// Properties of loading a handover file: whatever both sides keep.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voteName } from "#core/live/vote.ts";
import { changesOf } from "./changes.ts";
import { type Entry, LIST_NAMES, LISTS, type ListName, NOTHING_KEPT, sizeOf } from "./kept.ts";
import { kept } from "./testing/arbitrary.ts";
import { merge } from "./testing/merge.ts";

const namesIn = <L extends ListName>(list: L, entries: readonly Entry<L>[]): string[] =>
  [...new Set(entries.map(LISTS[list].nameOf))].sort();

describe("merging what two facilitators keep", () => {
  it("gives the same whichever side is loaded into the other", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it("gives the same in whatever grouping three files are loaded", () => {
    fc.assert(
      fc.property(kept, kept, kept, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it("changes nothing if the same file is loaded again", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        for (const list of LIST_NAMES) {
          expect(changesOf(once, b)[list]).toMatchObject({ added: [], replaced: [] });
        }
      }),
    );
  });

  it("keeps every name of both sides, once, in every list", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const merged = merge(a, b);
        for (const list of LIST_NAMES) {
          const both = [...a[list], ...b[list]];
          expect(merged[list].map(LISTS[list].nameOf as (entry: unknown) => string)).toEqual(
            namesIn(list, both),
          );
        }
      }),
    );
  });

  it("invents no entry: each one stood on one of the sides", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const merged = merge(a, b);
        for (const list of LIST_NAMES) {
          expect([...a[list], ...b[list]]).toEqual(expect.arrayContaining([...merged[list]]));
        }
      }),
    );
  });

  it("never gives up a second vote for a vote without one", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const merged = new Map(merge(a, b).votes.map((each) => [voteName(each), each]));
        for (const each of [...a.votes, ...b.votes]) {
          if (each.after) expect(merged.get(voteName(each))?.after).toBeDefined();
        }
      }),
    );
  });

  it("never gives up a later choice for an earlier one", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const merged = new Map(merge(a, b).choices.map((each) => [each.name, each]));
        for (const each of [...a.choices, ...b.choices]) {
          expect(merged.get(each.name)?.at).toBeGreaterThanOrEqual(each.at);
        }
      }),
    );
  });
});

describe("the preview of a file", () => {
  it("accounts for every entry of the file once", () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const entries = LIST_NAMES.reduce((sum, list) => {
          const { added, replaced, there } = changesOf(a, b)[list];
          return sum + added.length + replaced.length + there.length;
        }, 0);
        expect(entries).toBe(sizeOf(merge(b, NOTHING_KEPT)));
      }),
    );
  });
});
