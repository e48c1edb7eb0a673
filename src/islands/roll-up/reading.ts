import { readInSteps } from "#core/record/file.ts";
import { part, type Steps } from "#core/record/steps.ts";
import type { Brief } from "#core/rollup/code/brief.ts";
import { Codes } from "#core/rollup/code/codes.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import { People, type Read } from "#core/rollup/people.ts";
import { lookup, type Person } from "#core/rollup/person.ts";
import { bytesOf, textOf } from "#islands/shared/read-text.ts";
import type { REASONS } from "#islands/shared/refusals.ts";
import { inSlices, type Job } from "#stores/slices.ts";

/** A file that was not taken; the others go on. */
export interface Bad {
  readonly name: string;
  readonly reason: keyof typeof REASONS;
  /** The entry that is wrong, from 1, where it is one. */
  readonly entry: number | undefined;
}

/** Reads files one after the other, in slices. Of each file only what it tells of its person is kept. */
export class Reading {
  readonly people: People;
  readonly codes: Codes;
  readonly bad: Bad[] = [];
  private readonly taken: File[] = [];
  private readonly course: RollUpCourse;

  constructor(course: RollUpCourse, briefs: readonly Brief[] = []) {
    this.course = course;
    this.codes = new Codes(briefs);
    this.people = new People(lookup(course));
  }

  get count(): number {
    return this.taken.length;
  }

  /** Each person once, by file or by code. */
  get all(): Person[] {
    return [...this.people.all, ...this.codes.people];
  }

  get names(): string[] {
    return [...this.people.names, ...this.codes.names].sort();
  }

  /** False if it was stopped; then nothing of it may be used. */
  async read(files: readonly File[], { progress, isStopped = () => false }: Job): Promise<boolean> {
    for (const [done, file] of files.entries()) {
      const job = {
        isStopped,
        progress: (share: number) => progress?.((done + share) / files.length),
      };
      job.progress(0);
      const read = await this.open(file, job);
      if (isStopped()) return false;
      if (!read) continue;
      if ("name" in read) this.bad.push(read);
      else {
        await inSlices(part(this.people.takeInSteps(read), READ, 1), job);
        if (isStopped()) return false;
        this.codes.meet(read.events);
        this.taken.push(file);
      }
    }
    for (const cluster of this.people.again()) {
      const same: Read[] = [];
      for (const number of cluster) {
        const file = this.taken[number];
        const read = file && (await this.open(file, { isStopped }));
        if (isStopped()) return false;
        same.push(read && "events" in read ? read : { events: [] });
      }
      await inSlices(this.people.uniteInSteps(cluster, same), { isStopped });
      if (isStopped()) return false;
    }
    return true;
  }

  private async open(file: File, job: Job): Promise<Read | Bad | undefined> {
    const { name } = file;
    const bytes = await bytesOf(file);
    if (typeof bytes === "string") return { name, reason: bytes, entry: undefined };
    return inSlices(part(readOne(name, bytes, this.course.id), 0, READ), job);
  }
}

/** The share of a file's work that reading it is; the rest is to find out what it tells of its person. */
const READ = 0.8;

function* readOne(name: string, bytes: Uint8Array, course: string): Steps<Read | Bad> {
  const text = yield* textOf(bytes);
  if (typeof text === "string") return { name, reason: text, entry: undefined };
  const file = yield* readInSteps(text.text, course);
  if (!("ok" in file)) return file;
  const { reason, index } = file;
  return { name, reason, entry: index === undefined ? undefined : index + 1 };
}
