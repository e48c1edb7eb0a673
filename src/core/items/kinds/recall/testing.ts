import fc from "fast-check";
import { isList } from "#core/items/response.ts";
import { ids, samplesOf, type TestKind, turn } from "../testing/kind.ts";
import type { Recall } from "./schema.ts";

export const test: TestKind<Recall> = {
  shown: ["1 2 3 4 5", "1 2 4"],
  samples: samplesOf<Recall>(
    "recall",
    ids(4, 7).map((points) => ({ points, attempts: 1 })),
    (item) => ["what I remember", ...item.points],
  ),
  plausible: ({ item }) =>
    fc
      .tuple(fc.string(), fc.shuffledSubarray(item.points), fc.boolean())
      .map(([text, ticked, isShown]) => (isShown ? [text, ...ticked] : text)),
  stepsTowards: ({ item }, response) => {
    if (!isList(response)) return [];
    return item.points
      .filter((id) => !response.slice(1).includes(id))
      .map((id) => [...response, id]);
  },
  turned: (item, by) => ({ ...item, points: turn(item.points, by) }),
  hasIds: true,
};
