/**
 * The ids that have to move to bring `given` into the order of `key`: all outside one longest run that already
 * stands in order. So a reader who misplaced one thing is shown one thing, not all that it pushed aside.
 * Ids that the key does not have are left out of account, as in the score.
 */
export function needsMove(key: readonly string[], given: readonly string[]): ReadonlySet<string> {
  const order = [...new Set(given)].filter((id) => key.includes(id));
  const ranks = order.map((id) => key.indexOf(id));
  // Longest increasing subsequence by dynamic programming: items are few, so squares are cheap.
  const length: number[] = [];
  const before: number[] = [];
  let end = -1;
  ranks.forEach((rank, index) => {
    length[index] = 1;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const longer = (length[earlier] ?? 0) + 1;
      if ((ranks[earlier] ?? 0) < rank && longer > (length[index] ?? 0)) {
        length[index] = longer;
        before[index] = earlier;
      }
    }
    if (end < 0 || (length[index] ?? 0) > (length[end] ?? 0)) end = index;
  });
  const moving = new Set(order);
  for (let index = end; index >= 0; index = before[index] ?? -1) {
    moving.delete(order[index] as string);
  }
  return moving;
}
