import type { Item, Level } from "../item.ts";
import type { Bank, Rule } from "./rule.ts";

const LEAST_APPLY = 0.5;
const MOST_RECALL = 0.25;

/** The share of the items at a level, from 0 to 1. */
export const levelShare = (items: readonly Item[], level: Level): number =>
  items.length === 0 ? 0 : items.filter((item) => item.level === level).length / items.length;

/** Half of a module's items put the reader before a new situation; a fourth at most asks for what was read. */
export const levelMix: Rule<Bank> = {
  name: "level-mix",
  find({ slug, items }) {
    const apply = levelShare(items, "apply");
    const recall = levelShare(items, "recall");
    return [
      apply < LEAST_APPLY && {
        id: slug,
        message: `${percent(apply)} of its questions are at level apply, fewer than half`,
        remedy: "put questions of recall into a situation at work",
      },
      recall > MOST_RECALL && {
        id: slug,
        message: `${percent(recall)} of its questions are at level recall, more than a fourth`,
        remedy: "ask what follows from it instead of what it says",
      },
    ].filter((finding) => finding !== false);
  },
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;
