/*
 * What all pictures of data share. Distances are in units of a drawing, x to the end and y downwards.
 */

/** From where to where; the second may be the smaller one, as on an axis that points upwards. */
export type Span = readonly [from: number, to: number];

export type Point = readonly [x: number, y: number];

/** A tenth of a unit is finer than any screen: path data stay short. */
export const rounded = (length: number): number => Math.round(length * 10) / 10;

/** A linear scale: where a value stands in a drawing. A span without length stands at its beginning. */
export const linear =
  ([from, to]: Span, [start, end]: Span) =>
  (value: number): number =>
    rounded(from === to ? start : start + ((value - from) / (to - from)) * (end - start));

/** The first of some ends of an axis, the smallest first, that a value fits under; else the last of them. */
export const endFor = (ends: readonly number[], value: number): number =>
  ends.find((end) => value <= end) ?? ends[ends.length - 1] ?? value;

/** SVG path data of a line through points. */
export const lineThrough = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");

/**
 * Moves labels that stand over each other apart: their places in the same order as given, none closer to another than
 * `distance`, and each as near to where it belongs as that allows.
 */
export function spread(places: readonly number[], distance: number): number[] {
  interface Group {
    /** Where its members would stand in the middle, and which they are, from the top. */
    readonly sum: number;
    readonly members: readonly number[];
  }
  const middle = ({ sum, members }: Group) => sum / members.length;
  const reach = ({ members }: Group) => ((members.length - 1) * distance) / 2;
  const groups: Group[] = [];
  const order = places
    .map((_, at) => at)
    .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  for (const at of order) {
    let group: Group = { sum: places[at] ?? 0, members: [at] };
    for (let above = groups[groups.length - 1]; above; above = groups[groups.length - 1]) {
      if (middle(group) - reach(group) - (middle(above) + reach(above)) >= distance) break;
      groups.pop();
      group = { sum: above.sum + group.sum, members: [...above.members, ...group.members] };
    }
    groups.push(group);
  }
  const found = [...places];
  for (const group of groups) {
    for (const [nth, at] of group.members.entries()) {
      found[at] = rounded(middle(group) - reach(group) + nth * distance);
    }
  }
  return found;
}
