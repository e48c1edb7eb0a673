/* The files that this page handed over, by the ids of their marks: ids of the events that they hold. */

const files = new Map<string, ReadonlySet<string>>();

export const noteFile = (mark: string, holds: ReadonlySet<string>): void =>
  void files.set(mark, holds);

/** The ids of the events in the file that this mark was made for; undefined if another page made the file. */
export const holdsOf = (mark: string): ReadonlySet<string> | undefined => files.get(mark);
