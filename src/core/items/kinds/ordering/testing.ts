import fc from "fast-check";
import { ids, samplesOf, type TestKind } from "../testing/kind.ts";
import type { Ordering } from "./schema.ts";

export const test: TestKind<Ordering> = {
  shown: ["B → C → D → A", "D → C → B → A"],
  samples: samplesOf<Ordering>(
    "ordering",
    ids(3, 6).map((key) => ({ key })),
    (item) => item.key,
  ),
  plausible: ({ item }) => fc.shuffledSubarray(item.key),
  stepsTowards: ({ item }, response) => {
    // A run that stands in the key's order moves as one to where its first neighbour waits for it.
    const runs = runsOf(item.key, response as readonly string[]);
    return runs.flatMap((run) => {
      const before = item.key[item.key.indexOf(run[0] ?? "") - 1];
      const rest = runs.filter((other) => other !== run);
      const at = rest.findIndex((other) => other[other.length - 1] === before);
      return at < 0 ? [] : [[...rest.slice(0, at + 1), run, ...rest.slice(at + 1)].flat()];
    });
  },
  turned: (item) => item,
  hasIds: true,
};

/** The longest stretches of an order whose entries follow each other in the key. */
function runsOf(key: readonly string[], order: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const id of order) {
    const last = runs[runs.length - 1];
    const previous = last?.[last.length - 1];
    if (last && previous !== undefined && key.indexOf(id) === key.indexOf(previous) + 1) {
      last.push(id);
    } else runs.push([id]);
  }
  return runs;
}
