/*
 * What a facilitator's browser keeps for groups, seen as a whole by the page for handing it over. Keys, below the course's
 * prefix, besides those of `group-log.ts`:
 *   group:note:<id>               a note (`core/handover/note.ts`)
 *   group:choice:<name>           the series, the day of a meeting, how the quiz is run (`core/handover/choice.ts`)
 *   group:roll-up:<date>-<sum>    the text of a file to compare with (`core/handover/kept-roll-up.ts`)
 *
 * A file is loaded whole or not at all. Nothing but `erase` deletes what can't be read.
 */

import { type Changes, changesOf, isAbove } from "#core/handover/changes.ts";
import { type Choice, isChoice, momentAfter, writeChoice } from "#core/handover/choice.ts";
import {
  type Entry,
  eachList,
  type Kept,
  LIST_NAMES,
  LISTS,
  type ListName,
  NOTHING_KEPT,
} from "#core/handover/kept.ts";
import { type KeptRollUp, readRollUp } from "#core/handover/kept-roll-up.ts";
import { type Note, writeNote } from "#core/handover/note.ts";
import type { Steps } from "#core/record/steps.ts";
import type { NoComparison } from "#core/rollup/compare.ts";
import { Lasting } from "./lasting.ts";
import type { ProfileStorage, Saving } from "./profile-storage.ts";

const GROUP = "group:";
const ASIDE = `${GROUP}aside:`;

/** Keys that are written in one step. */
const STRIDE = 100;

export interface HandoverState {
  /** All that is kept, in memory only or stored. */
  readonly kept: Kept;
  /** Texts that can't be read, by their keys below the course's prefix. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly saving: Saving;
  /** How many entries are in this page's memory only. */
  readonly unsaved: number;
}

export const NOTHING_READ: HandoverState = {
  kept: NOTHING_KEPT,
  unreadable: new Map(),
  saving: "ok",
  unsaved: 0,
};

/** An entry on its way to storage. */
interface Write {
  readonly key: string;
  readonly text: string;
  /** Whether it stands where a text is stored. */
  readonly stands: (old: string | null) => boolean;
}

/** What came of loading. Where storage refused, it holds what it held before. */
export type Taken =
  | { readonly ok: true }
  | { readonly ok: false; readonly saving: Exclude<Saving, "ok"> };

export class HandoverLog {
  private readonly lasting: Lasting;
  private readonly course: string;
  private readonly now: () => number;
  private readonly show: (state: HandoverState) => void;
  private state = NOTHING_READ;

  /** `show` is called with each new state. */
  constructor(
    course: string,
    storage: ProfileStorage,
    random: (bytes: number) => Uint8Array,
    now: () => number,
    show: (state: HandoverState) => void,
  ) {
    this.course = course;
    this.lasting = new Lasting(storage, random);
    this.now = now;
    this.show = show;
  }

  /** Reads storage from the start, with what is in memory only laid over it. */
  load(): void {
    const unreadable = this.lasting.all(ASIDE);
    const texts = new Map([...unreadable].map(([name, text]) => [ASIDE + name, text]));
    const kept = eachList((list) => this.read(list, texts));
    const { saving, unsaved } = this.lasting;
    this.state = { kept, unreadable: texts, saving, unsaved };
    this.show(this.state);
  }

  /** The entries of a list; what can't be read is put to `unreadable`. */
  private read<L extends ListName>(list: L, unreadable: Map<string, string>): Entry<L>[] {
    const { under, read, nameOf } = LISTS[list];
    const entries: Entry<L>[] = [];
    for (const [name, text] of this.lasting.all(under)) {
      const entry = read(text, this.course);
      // An entry under another's key would be written twice, and count twice.
      if (typeof entry !== "string" && nameOf(entry) === name) entries.push(entry);
      else unreadable.set(under + name, text);
    }
    return entries;
  }

  /** Writes down a note. */
  note(about: string, text: string): void {
    const note: Note = { id: this.lasting.newName(), at: this.now(), about, text };
    this.lasting.write(LISTS.notes.under + note.id, writeNote(note));
    this.load();
  }

  /** Chooses anew what has one value at a time. */
  choose<C extends Choice>(name: C["name"], value: C["value"]): void {
    const key = LISTS.choices.under + name;
    const at = momentAfter(this.lasting.get(key), this.now());
    this.lasting.writeOver(key, writeChoice({ name, at, value } as Choice), isChoice);
    this.load();
  }

  /** Keeps a file to compare with, or says why not. */
  addRollUp(text: string): KeptRollUp | NoComparison {
    const read = readRollUp(text, this.course);
    if (typeof read !== "string") {
      this.lasting.write(LISTS.rollUps.under + read.name, read.text);
      this.load();
    }
    return read;
  }

  /** Removes one entry. False where storage keeps it. */
  remove<L extends ListName>(list: L, entry: Entry<L>): boolean {
    const { under, nameOf } = LISTS[list];
    const isGone = this.lasting.remove(under + nameOf(entry));
    this.load();
    return isGone;
  }

  /** Merges what a file holds with what is here. Where storage refuses any of it, all is put back as it was. */
  *take(theirs: Kept): Steps<Taken> {
    const { storage } = this.lasting;
    this.load();
    const changes = changesOf(this.state.kept, theirs);
    const all = LIST_NAMES.flatMap((list) => this.writesOf(list, changes));
    const before = new Map<string, string | null>();
    for (const [at, { key, text, stands }] of all.entries()) {
      if (at % STRIDE === 0) yield at / all.length;
      // Another page may have written since.
      const old = storage.get(key);
      if (!stands(old)) continue;
      const saving = this.put(key, text, old, before);
      if (saving === "ok") continue;
      this.putBack(before);
      return { ok: false, saving };
    }
    this.lasting.flush();
    this.load();
    return { ok: true };
  }

  /** Puts back what stood at these keys. What makes room comes first, so that all has room that had it before. */
  private putBack(before: ReadonlyMap<string, string | null>): void {
    const { storage } = this.lasting;
    const grows = ([key, old]: readonly [string, string | null]) =>
      (old?.length ?? Number.NEGATIVE_INFINITY) - (storage.get(key)?.length ?? 0);
    for (const [key, old] of [...before].sort((a, b) => grows(a) - grows(b))) {
      if (old === null) storage.remove(key);
      // What is refused nevertheless stays in memory, and is told.
      else if (storage.put(key, old) !== "ok") this.lasting.write(key, old);
    }
    this.load();
  }

  /** Writes one text; one that can't be read is moved aside before. `before` gets what stood where it writes. */
  private put(
    key: string,
    text: string,
    old: string | null,
    before: Map<string, string | null>,
  ): Saving {
    const { storage } = this.lasting;
    if (old !== null && this.state.unreadable.has(key)) {
      const aside = ASIDE + this.lasting.newName();
      before.set(aside, null);
      const saving = storage.put(aside, old);
      if (saving !== "ok") return saving;
    }
    before.set(key, old);
    return storage.put(key, text);
  }

  private writesOf<L extends ListName>(list: L, changes: Changes): Write[] {
    const { under, nameOf, read, write } = LISTS[list];
    const { added, replaced } = changes[list];
    return [...added, ...replaced.map(({ to }) => to)].map((entry) => ({
      key: under + nameOf(entry),
      text: write(entry),
      stands: (old) => {
        const other = old === null ? "unreadable" : read(old, this.course);
        return (
          typeof other === "string" ||
          nameOf(other) !== nameOf(entry) ||
          isAbove(list, entry, other)
        );
      },
    }));
  }

  /** Erases all that is kept for groups, also what can't be read. False where storage keeps some of it. */
  erase(): boolean {
    const keys = [...this.lasting.all(GROUP).keys()];
    const isClear = keys.map((name) => this.lasting.remove(GROUP + name)).every(Boolean);
    this.load();
    return isClear && this.state.saving !== "off";
  }

  /** Tries to write what storage does not hold yet. */
  flush(): void {
    if (this.lasting.unsaved === 0) return;
    this.lasting.flush();
    this.load();
  }

  /** Another page wrote or removed a key, or cleared all (null). */
  onStorageEvent(key: string | null): void {
    if (key === null || key.startsWith(this.lasting.storage.root + GROUP)) this.load();
  }
}
