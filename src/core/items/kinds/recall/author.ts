import { checkDistinct, checkSameIds, checkUnique } from "#core/content/check/sets.ts";
import { type Author, exampleFields } from "../author.ts";
import type { Recall } from "./schema.ts";

const item: Recall = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "recall",
  level: "recall",
  attempts: 1,
  points: ["a", "b", "c", "d", "e"],
};
const { points } = item;

/** Stands for what somebody wrote: no text is judged. */
const WRITTEN = "…";

const numberOf = (item: Recall, id: string): string => `${item.points.indexOf(id) + 1}`;

export const author: Author<Recall> = {
  minutes: 2,
  check: (report, file, item) => checkUnique(report, file, `point of ${item.id}`, item.points),
  checkWords(report, file, { id, points }, { points: words = {} }) {
    checkSameIds(report, file, `point of ${id}`, points, Object.keys(words));
    checkDistinct(report, file, "points", Object.entries(words), id);
  },
  name: (item, id) => numberOf(item, id),
  show: (item, response) =>
    (response as readonly string[])
      .slice(1)
      .map((id) => numberOf(item, id))
      .join(" "),
  right: ({ points }) => [WRITTEN, ...points],
  wrong: () => [WRITTEN],
  examples: [
    { item, key: [WRITTEN, ...points], response: [WRITTEN, ...points], score: 1 },
    {
      item,
      key: [WRITTEN, ...points],
      response: [WRITTEN, "a", "b", "d"],
      working: "3/5",
      score: 0.6,
    },
  ],
};
