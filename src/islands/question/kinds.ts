import type { ComponentType } from "preact";
import type { ItemKind } from "#core/items/item.ts";
import type { QuestionProps } from "./types.ts";

const choice = () => import("./Choice.tsx");
const pairs = () => import("./Pairs.tsx");

const KINDS = {
  single: choice,
  multiple: choice,
  "true-false": choice,
  matching: pairs,
  categorise: pairs,
  ordering: () => import("./Ordering.tsx"),
  "short-answer": () => import("./ShortAnswer.tsx"),
};

/** The component of a kind of question: each kind's script is loaded only where it is used. */
export const loadKind = async (kind: ItemKind): Promise<ComponentType<QuestionProps>> =>
  // Which props a kind takes is known only by the item's kind, which chose the component.
  (await KINDS[kind]()).default as ComponentType<QuestionProps>;
