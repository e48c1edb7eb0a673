import type { RecordedEvent } from "#core/record/event.ts";
import type { Person } from "../person.ts";
import type { Brief } from "./brief.ts";
import { markOf, NO_MARK } from "./marks.ts";

/**
 * Codes beside files. Each person counts once: by their file, which says more, and where there is none by their latest code.
 */
export class Codes {
  private readonly briefs: readonly Brief[];
  private readonly wanted: ReadonlySet<number>;
  private readonly met = new Set<number>();

  constructor(briefs: readonly Brief[]) {
    this.briefs = briefs;
    this.wanted = new Set(briefs.flatMap(marksIn));
  }

  /** Remembers which codes are of the person whose file this is: that file counts in their place. */
  meet(events: readonly RecordedEvent[]): void {
    if (this.wanted.size === 0) return;
    for (const { id } of events) {
      const mark = markOf(id);
      if (this.wanted.has(mark)) this.met.add(mark);
    }
  }

  get count(): number {
    return this.briefs.length;
  }

  /** Codes of people who are counted by a file or by another code. */
  get merged(): number {
    return this.count - this.counted.length;
  }

  get people(): Person[] {
    return this.counted.map(({ person }) => person);
  }

  get names(): string[] {
    return this.counted.flatMap(({ name }) => name ?? []);
  }

  private get counted(): Brief[] {
    return groups(this.briefs)
      .filter((same) => !same.some((brief) => marksIn(brief).some((mark) => this.met.has(mark))))
      .map((same) => same.reduce((latest, brief) => (brief.day >= latest.day ? brief : latest)));
  }
}

const marksIn = ({ marks }: Brief): number[] => marks.filter((mark) => mark !== NO_MARK);

/** Codes that share a mark, directly or by way of others, are of one person. */
function groups(briefs: readonly Brief[]): [Brief, ...Brief[]][] {
  const found = new Set<[Brief, ...Brief[]]>();
  const byMark = new Map<number, [Brief, ...Brief[]]>();
  for (const brief of briefs) {
    const same: [Brief, ...Brief[]] = [brief];
    const others = new Set<[Brief, ...Brief[]]>();
    for (const mark of marksIn(brief)) {
      const group = byMark.get(mark);
      if (group) others.add(group);
    }
    for (const other of others) {
      same.unshift(...other);
      found.delete(other);
    }
    found.add(same);
    for (const mark of same.flatMap(marksIn)) byMark.set(mark, same);
  }
  return [...found];
}
