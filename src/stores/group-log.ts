/*
 * What a facilitator's browser keeps of group sessions: the votes of each meeting, the meeting that is on, and how the quiz is
 * run. It is no part of any learner's record: no profile, no event, and leaving or erasing a record does not touch it.
 *
 * Keys, below the course's prefix (`record.ts` lists the others):
 *   group:vote:<session>:<item>   a vote (`core/live/vote.ts`); only the pages that hold this meeting write it
 *   group:run:<module>            the meeting that is on (`core/live/run.ts`), so that a reload goes on where it was
 *   group:choice:settings         how the quiz is run (`core/handover/choice.ts`), for meetings that are still to begin
 *   group:aside:<name>            a meeting that could not be read, as it was, before another took its key
 * `handover.ts` lists those of the page for handing over.
 *
 * Nothing is lost in silence: what storage refuses stays in memory and is tried again with the next write and when the page is
 * left, and the state says so. A vote that can't be read stays where it is, and is counted.
 */
import { isChoice, momentAfter, readChoice, SETTINGS, writeChoice } from "#core/handover/choice.ts";
import { type Run, readRun, type Settings, writeRun } from "#core/live/run.ts";
import { readVote, type Vote, voteName, writeVote } from "#core/live/vote.ts";
import { Lasting } from "./lasting.ts";
import type { ProfileStorage, Saving } from "./profile-storage.ts";

const VOTE = "group:vote:";
const RUN = "group:run:";
const CHOSEN = `group:choice:${SETTINGS}`;

export interface GroupState {
  /** All votes that are kept, those in memory only among them. */
  readonly votes: readonly Vote[];
  /** Kept votes that can't be read: damaged, or of a later version. */
  readonly unreadable: number;
  readonly saving: Saving;
  /** The meeting of the page's module; undefined before the first. */
  readonly run: Run | undefined;
  /** How the quiz is run, as it was last chosen; undefined where nobody chose. */
  readonly settings: Settings | undefined;
}

export const NOTHING: GroupState = {
  votes: [],
  unreadable: 0,
  saving: "ok",
  run: undefined,
  settings: undefined,
};

export class GroupLog {
  private readonly lasting: Lasting;
  private readonly now: () => number;
  private readonly show: (state: GroupState) => void;
  private readonly runKey: string;
  private state = NOTHING;

  /** `show` is called with each new state. */
  constructor(
    module: string,
    storage: ProfileStorage,
    random: (bytes: number) => Uint8Array,
    now: () => number,
    show: (state: GroupState) => void,
  ) {
    this.lasting = new Lasting(storage, random);
    this.now = now;
    this.show = show;
    this.runKey = RUN + module;
  }

  /** A name for a meeting. */
  newName(): string {
    return this.lasting.newName();
  }

  /** Reads storage from the start, with what is in memory only laid over it. */
  load(): void {
    const read = [...this.lasting.all(VOTE).values()].map(readVote);
    const votes = read.filter((vote): vote is Vote => typeof vote !== "string");
    // One that could not be written, or was cleared from storage while it is on, stays.
    const run = readRun(this.lasting.get(this.runKey) ?? "") ?? this.state.run;
    const choice = readChoice(this.lasting.get(CHOSEN) ?? "");
    const settings =
      typeof choice !== "string" && choice.name === SETTINGS ? choice.value : undefined;
    const unreadable = read.length - votes.length;
    this.tell({ votes, unreadable, saving: this.lasting.saving, run, settings });
  }

  /** Keeps a vote; one of the same meeting on the same question takes its place. */
  keepVote(vote: Vote): void {
    const name = voteName(vote);
    this.lasting.write(VOTE + name, writeVote(vote));
    this.tell({
      ...this.state,
      saving: this.lasting.saving,
      votes: [...this.state.votes.filter((each) => voteName(each) !== name), vote],
    });
  }

  keepRun(run: Run): void {
    this.lasting.writeOver(this.runKey, writeRun(run), (text) => readRun(text) !== undefined);
    this.tell({ ...this.state, saving: this.lasting.saving, run });
  }

  /** Keeps how the quiz is run, for all modules. */
  keepSettings(settings: Settings): void {
    const at = momentAfter(this.lasting.get(CHOSEN), this.now());
    const text = writeChoice({ name: SETTINGS, at, value: settings });
    this.lasting.writeOver(CHOSEN, text, isChoice);
    this.tell({ ...this.state, saving: this.lasting.saving, settings });
  }

  /** Tries to write what storage does not hold yet. */
  flush(): void {
    this.lasting.flush();
    this.tell({ ...this.state, saving: this.lasting.saving });
  }

  /** Another page wrote or removed a key, or cleared all (null). */
  onStorageEvent(key: string | null): void {
    const { root } = this.lasting.storage;
    const own = [this.runKey, CHOSEN].map((name) => root + name);
    if (key === null || key.startsWith(root + VOTE) || own.includes(key)) this.load();
  }

  private tell(state: GroupState): void {
    this.state = state;
    this.show(state);
  }
}
