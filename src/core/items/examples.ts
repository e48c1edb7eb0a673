import type { Item } from "./item.ts";
import { letter } from "./parts.ts";
import type { Response } from "./score.ts";

/** A small case that shows how a kind of item is scored. */
export interface Example {
  readonly item: Item;
  /** The wholly right response. */
  readonly key: Response;
  readonly response: Response;
  /** Of a short answer. */
  readonly accepted?: readonly string[];
  /** The kind's rule with this case's numbers put in; missing where the score is all or nothing. */
  readonly working?: string;
  /** What `scoreItem` gives, from 0 to 1. */
  readonly score: number;
}

const common = {
  id: "example",
  objective: "example",
  section: "example",
  claims: ["example"],
  level: "apply" as const,
  gradingRev: 1,
  attempts: 2,
  shuffle: true,
};

const single: Item = {
  ...common,
  kind: "single",
  options: ["a", "b", "c", "d"],
  key: "b",
  misconceptions: {},
};
const statement: Item = { ...common, kind: "true-false", key: false, misconceptions: {} };
const multiple = {
  ...common,
  kind: "multiple",
  options: ["a", "b", "c", "d", "e"],
  key: ["a", "b"],
  misconceptions: {},
} satisfies Item;
const matching = {
  ...common,
  kind: "matching",
  prompts: ["a", "b", "c", "d"],
  options: ["v", "w", "x", "y", "z"],
  key: { a: "w", b: "z", c: "v", d: "x" },
} satisfies Item;
const categorise = {
  ...common,
  kind: "categorise",
  prompts: ["a", "b", "c"],
  options: ["v", "w"],
  key: { a: "v", b: "w", c: "v" },
} satisfies Item;
const ordering = { ...common, kind: "ordering", key: ["a", "b", "c", "d"] } satisfies Item;
const written: Item = { ...common, kind: "short-answer", near: {} };

/** Cases for every kind, in the order in which the About page explains them. They hold no words of a language. */
export const EXAMPLES: readonly Example[] = [
  { item: single, key: "b", response: "b", score: 1 },
  { item: single, key: "b", response: "c", score: 0 },
  { item: statement, key: "false", response: "false", score: 1 },
  { item: multiple, key: multiple.key, response: ["a"], working: "max(0, 1/2 − 0/3)", score: 0.5 },
  {
    item: multiple,
    key: multiple.key,
    response: ["a", "b", "c"],
    working: "max(0, 2/2 − 1/3)",
    score: 2 / 3,
  },
  {
    item: multiple,
    key: multiple.key,
    response: multiple.options,
    working: "max(0, 2/2 − 3/3)",
    score: 0,
  },
  {
    item: matching,
    key: matching.key,
    response: { a: "z", b: "w", c: "v", d: "x" },
    working: "2/4",
    score: 0.5,
  },
  {
    item: categorise,
    key: categorise.key,
    response: { a: "v", b: "v", c: "v" },
    working: "2/3",
    score: 2 / 3,
  },
  {
    item: ordering,
    key: ordering.key,
    response: ["b", "c", "d", "a"],
    working: "2/(4 − 1)",
    score: 2 / 3,
  },
  {
    item: ordering,
    key: ordering.key,
    response: ["d", "c", "b", "a"],
    working: "0/(4 − 1)",
    score: 0,
  },
  { item: written, key: "PDCA", response: "ｐｄｃａ。", accepted: ["PDCA"], score: 1 },
  { item: written, key: "PDCA", response: "PDA", accepted: ["PDCA"], score: 0 },
];

/** A space at which no line is broken: a row's letter stays with its number. */
const NBSP = "\u00a0";

/**
 * A response by the names that options and rows have on paper: `A B`, `A 2 · B 5`, `A → B`; a written answer as it
 * is, and `true` or `false` for the page to put into its language.
 */
export function showResponse(item: Item, response: Response): string {
  if (typeof response === "string") {
    return item.kind === "single" ? letter(item.options.indexOf(response)) : response;
  }
  switch (item.kind) {
    case "matching":
    case "categorise":
      return item.prompts
        .map((prompt, index) => {
          const option = (response as Readonly<Record<string, string>>)[prompt] ?? "";
          return `${letter(index)}${NBSP}${item.options.indexOf(option) + 1}`;
        })
        .join(" · ");
    default: {
      const order =
        item.kind === "multiple" ? item.options : item.kind === "ordering" ? item.key : [];
      const names = (response as readonly string[]).map((id) => letter(order.indexOf(id)));
      return names.join(item.kind === "ordering" ? ` →${NBSP}` : " ");
    }
  }
}

/** A score as it comes about, with two decimals at most: `2/4 = 0.5`, `2/3 ≈ 0.67`, or the score alone. */
export function showScore(score: number, working?: string): string {
  const short = Math.round(score * 100) / 100;
  const sign = Math.abs(short - score) < 1e-9 ? "=" : "≈";
  return working === undefined ? `${short}` : `${working} ${sign}${NBSP}${short}`;
}
