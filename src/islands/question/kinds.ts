import type { ComponentType } from "preact";
import type { ItemKind } from "#core/items/item.ts";
import { loadCode } from "#islands/site/load.ts";
import Choice from "./Choice.tsx";
import Pairs from "./Pairs.tsx";
import type { QuestionProps } from "./types.ts";

/** Shows the questions of a kind. */
type Kind = ComponentType<QuestionProps>;

/** The components of all kinds, or what loads one that comes in a file of its own. */
const KINDS = {
  single: Choice,
  multiple: Choice,
  "true-false": Choice,
  matching: Pairs,
  categorise: Pairs,
  ordering: { load: () => loadCode(() => import("./Ordering.tsx")) },
  "short-answer": { load: () => loadCode(() => import("./ShortAnswer.tsx")) },
  recall: { load: () => loadCode(() => import("./Recall.tsx")) },
};

/**
 * The component of a kind of question. What every module asks comes in one file: once one question can be answered, no
 * other of these kinds can fail to load. A kind that few pages have, or none before the module's end, comes in its own.
 */
export function kindOf(kind: ItemKind): Kind | Promise<Kind> {
  const known = KINDS[kind];
  return ("load" in known ? known.load().then(({ default: late }) => late) : known) as
    | Kind
    | Promise<Kind>;
}
