import type { Schedule, Scheduled } from "./schedule.ts";

/** How firmly an item is held, for words: fading once it is due, else strong from three weeks on. */
export const STRENGTHS = ["strong", "settling", "fading"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Days of stability from which an item is called strong. */
export const STRONG = 21;

export const strengthOf = (item: Scheduled, due: Schedule["due"]): Strength =>
  due.includes(item) ? "fading" : item.stability >= STRONG ? "strong" : "settling";

/** How many items of each module are strong, settling and due, and the least chance of one to be known; modules without an answer are left out. */
export function strengths({ items, due }: Pick<Schedule, "items" | "due">): {
  readonly module: string;
  readonly counts: Readonly<Record<Strength, number>>;
  readonly lowest: number;
}[] {
  const modules = [...new Set(items.map(({ module }) => module))];
  return modules.map((module) => {
    const all = items.filter((item) => item.module === module);
    const own = all.map((item) => strengthOf(item, due));
    const count = (strength: Strength) => own.filter((each) => each === strength).length;
    return {
      module,
      counts: { strong: count("strong"), settling: count("settling"), fading: count("fading") },
      lowest: Math.min(...all.map(({ retrievability: chance }) => chance)),
    };
  });
}
