/**
 * The ids that have to move to bring `given` into the order of `key`: all outside one longest run that already stands
 * in order. So if a reader misplaced one id, only that one is marked, not all those that it displaced. Of runs of one
 * length it is the one with the most ids at their own place; a run of one shows no order, and moves with the others
 * unless it stands at its own place. Ids that the key does not have are left out of account, as in the score.
 */
export function needsMove(key: readonly string[], given: readonly string[]): ReadonlySet<string> {
  const order = [...new Set(given)].filter((id) => key.includes(id));
  const ranks = order.map((id) => key.indexOf(id));
  // Longest increasing subsequence by dynamic programming: items are few, so squares are cheap.
  const worth: number[] = [];
  const before: number[] = [];
  let end = -1;
  ranks.forEach((rank, index) => {
    // All places together are worth less than one more in the run.
    const own = rank === index ? 1 + 1 / (key.length + 1) : 1;
    worth[index] = own;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const more = (worth[earlier] ?? 0) + own;
      if ((ranks[earlier] ?? 0) < rank && more > (worth[index] ?? 0)) {
        worth[index] = more;
        before[index] = earlier;
      }
    }
    if ((worth[index] ?? 0) > (worth[end] ?? 1)) end = index;
  });
  const moving = new Set(order);
  for (let index = end; index >= 0; index = before[index] ?? -1) {
    moving.delete(order[index] as string);
  }
  return moving;
}
