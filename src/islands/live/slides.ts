import type { Bank } from "#core/items/bank.ts";
import { keysOf, optionsOf } from "#core/items/parts.ts";
import type { Candidate } from "#core/live/split.ts";
import { questionOf } from "#islands/question/bank.ts";
import type { Slide, Slides } from "./types.ts";

/** What is shown of each item that a group can vote on, by its id. */
export const slidesOf = (bank: Bank, module: string, candidates: readonly Candidate[]): Slides =>
  new Map(
    candidates.flatMap(({ id, rev }) => {
      const found = questionOf(bank, module, [id, rev]);
      if (!found) return [];
      const { item, words, answer, case: told } = found;
      const ids = optionsOf(item);
      const slide: Slide = {
        id,
        rev,
        ids,
        key: keysOf(item)[0] ?? "",
        stem: words.stem,
        options: ids.map((option) => words.options?.[option]?.text ?? ""),
        rationale: answer.rationale,
        ...(told !== undefined && { case: told }),
      };
      return [[id, slide] as const];
    }),
  );
