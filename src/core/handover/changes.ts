import { canonical } from "#core/record/canonical.ts";
import { type Entry, type Kept, LISTS, type ListName } from "./kept.ts";

/** What loading would do to one list that is kept here. */
export interface Change<T> {
  readonly added: readonly T[];
  /** Entries that take the place of one with the same name. */
  readonly replaced: readonly { readonly from: T; readonly to: T }[];
  /** Entries that change nothing: they are here already, or what is here is kept. */
  readonly there: readonly T[];
}

export type Changes = { readonly [L in ListName]: Change<Entry<L>> };

/** What loading `theirs` would do here. */
export const changesOf = (mine: Kept, theirs: Kept): Changes => ({
  votes: changeOf("votes", mine, theirs),
  notes: changeOf("notes", mine, theirs),
  choices: changeOf("choices", mine, theirs),
  rollUps: changeOf("rollUps", mine, theirs),
});

function changeOf<L extends ListName>(list: L, mine: Kept, theirs: Kept): Change<Entry<L>> {
  const here = byName(list, mine[list]);
  const added: Entry<L>[] = [];
  const replaced: { from: Entry<L>; to: Entry<L> }[] = [];
  const there: Entry<L>[] = [];
  for (const [name, entry] of byName(list, theirs[list])) {
    const kept = here.get(name);
    if (!kept) added.push(entry);
    else if (isAbove(list, entry, kept)) replaced.push({ from: kept, to: entry });
    else there.push(entry);
  }
  return { added, replaced, there };
}

function byName<L extends ListName>(list: L, entries: readonly Entry<L>[]): Map<string, Entry<L>> {
  const found = new Map<string, Entry<L>>();
  for (const entry of entries) {
    const name = LISTS[list].nameOf(entry);
    const other = found.get(name);
    if (!other || isAbove(list, entry, other)) found.set(name, entry);
  }
  return found;
}

/** Whether an entry takes the place of another with its name. */
export const isAbove = <L extends ListName>(list: L, entry: Entry<L>, other: Entry<L>): boolean =>
  canonical(entry) !== canonical(other) && LISTS[list].beats(entry, other);
