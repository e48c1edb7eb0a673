import { changesOf } from "../changes.ts";
import { type Entry, eachList, type Kept, LISTS, NOTHING_KEPT } from "../kept.ts";

/** What is kept once the changes are made that loading `theirs` brings, in the order of the names. */
export function merge(mine: Kept, theirs: Kept): Kept {
  // What a computer keeps has each name once.
  const here = mine === NOTHING_KEPT ? mine : merge(NOTHING_KEPT, mine);
  const changes = changesOf(here, theirs);
  return eachList((list) => {
    const { nameOf } = LISTS[list];
    const { added, replaced } = changes[list];
    const gone = new Set(replaced.map(({ from }) => nameOf(from)));
    const stay = here[list].filter((each) => !gone.has(nameOf(each)));
    const inOrder = (a: Entry<typeof list>, b: Entry<typeof list>) =>
      nameOf(a) < nameOf(b) ? -1 : 1;
    return [...stay, ...added, ...replaced.map(({ to }) => to)].sort(inOrder);
  });
}
