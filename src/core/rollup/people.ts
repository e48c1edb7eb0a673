import type { RecordedEvent } from "#core/record/event.ts";
import type { RecordFile } from "#core/record/file.ts";
import { handedOver, type Part } from "#core/record/parts.ts";
import { finish, part, type Steps } from "#core/record/steps.ts";
import { type Lookup, type Person, personInSteps } from "./person.ts";

/** What is kept of a file while others are read: no event of it. */
interface Kept {
  readonly person: Person;
  readonly name: string | undefined;
  /** The first of the files that it may share its person with. */
  cluster: number;
}

/** A record that was read. Its events need not be kept once the person is known. */
export type Read = Pick<RecordFile, "events" | "parts" | "profile">;

/** The parts of a record that its owner chose for a roll-up; of an ordinary file, none. */
const partsOf = ({ parts = [] }: Read): readonly Part[] => parts;

/**
 * The people whose files were read, one file at a time: of each file the events are forgotten once its person is known, so
 * that memory grows with people and not with what they did.
 *
 * Two files that share an event are of one person. Each page that was opened numbers its events under a random name, so
 * names tell which files may share some; those few are read again, together (`again`), and united as loading them one
 * after the other would. Two records of one person that never met share nothing: nobody can know.
 */
export class People {
  private readonly kept: Kept[] = [];
  private readonly writers = new Map<string, number>();

  private readonly dropped = new Set<number>();
  private readonly lookup: Lookup;

  constructor(lookup: Lookup) {
    this.lookup = lookup;
  }

  /** Takes a file, and gives its number, from 0. */
  take(file: Read): number {
    return finish(this.takeInSteps(file));
  }

  /** Nothing is taken before the last step. */
  *takeInSteps(file: Read): Steps<number> {
    const { profile } = file;
    const name = partsOf(file).includes("name") ? profile?.name : undefined;
    const person = yield* part(personInSteps(file.events, partsOf(file), this.lookup), 0, 0.9);
    const writers = yield* part(writersOf(file.events), 0.9, 1);
    const number = this.kept.length;
    this.kept.push({ person, name, cluster: number });
    for (const writer of writers) {
      const other = this.writers.get(writer);
      if (other === undefined) this.writers.set(writer, number);
      else this.join(number, other);
    }
    return number;
  }

  /** Files that may be of one person, and have to be read again together; by number. */
  again(): number[][] {
    const clusters = new Map<number, number[]>();
    for (const number of this.kept.keys()) {
      const root = this.root(number);
      const cluster = clusters.get(root);
      if (cluster) cluster.push(number);
      else clusters.set(root, [number]);
    }
    return [...clusters.values()].filter((cluster) => cluster.length > 1);
  }

  /** Unites files that are of one person. Give the files of a cluster in its order. */
  unite(cluster: readonly number[], files: readonly Read[]): void {
    finish(this.uniteInSteps(cluster, files));
  }

  *uniteInSteps(cluster: readonly number[], files: readonly Read[]): Steps<void> {
    for (const same of yield* samePersonInSteps(files)) {
      const [first = 0, ...others] = same;
      if (others.length === 0) continue;
      const of = same.flatMap((at) => files[at] ?? []);
      // A part that a person included in one of their files counts as included.
      const events = of.flatMap((file) => handedOver(file.events, partsOf(file)));
      const number = cluster[first] ?? 0;
      const parts = [...new Set(of.flatMap(partsOf))];
      const name = of.flatMap((file) =>
        partsOf(file).includes("name") ? (file.profile?.name ?? []) : [],
      )[0];
      this.kept[number] = {
        person: yield* personInSteps(events, parts, this.lookup),
        name,
        cluster: this.kept[number]?.cluster ?? number,
      };
      for (const at of others) this.dropped.add(cluster[at] ?? -1);
    }
  }

  private get counted(): Kept[] {
    return this.kept.filter((_, number) => !this.dropped.has(number));
  }

  /** Each person once. */
  get all(): Person[] {
    return this.counted.map(({ person }) => person);
  }

  /** The names that people chose to include, in order of the alphabet, not of the files. */
  get names(): string[] {
    return this.counted.flatMap(({ name }) => name ?? []).sort();
  }

  /** Files of people who are counted by another file. */
  get merged(): number {
    return this.dropped.size;
  }

  private root(number: number): number {
    const { cluster } = this.kept[number] as Kept;
    return cluster === number ? number : this.root(cluster);
  }

  private join(one: number, other: number): void {
    const [low, high] = [this.root(one), this.root(other)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    (this.kept[high] as Kept).cluster = low;
  }
}

/** Events between two steps. */
const STRIDE = 10_000;

/** The names under which the events of a file were numbered. */
function* writersOf(events: readonly RecordedEvent[]): Steps<ReadonlySet<string>> {
  const writers = new Set<string>();
  for (const [done, { id }] of events.entries()) {
    if (done % STRIDE === STRIDE - 1) yield done / events.length;
    writers.add(id.slice(0, Math.max(0, id.lastIndexOf("-")) || undefined));
  }
  return writers;
}

/** Files that share an event, directly or by way of another one; by place. */
export const samePerson = (files: readonly Read[]): number[][] => finish(samePersonInSteps(files));

function* samePersonInSteps(files: readonly Read[]): Steps<number[][]> {
  const owners = new Map<string, number>();
  const group = files.map((_, place) => place);
  const rootOf = (place: number): number => {
    const next = group[place] ?? place;
    return next === place ? place : rootOf(next);
  };
  for (const [place, { events }] of files.entries()) {
    for (const [done, { id }] of events.entries()) {
      if (done % STRIDE === STRIDE - 1) yield place / files.length;
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, place);
      else {
        const [low, high] = [rootOf(owner), rootOf(place)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        group[high] = low;
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (const place of files.keys()) {
    const root = rootOf(place);
    groups.set(root, [...(groups.get(root) ?? []), place]);
  }
  return [...groups.values()];
}
