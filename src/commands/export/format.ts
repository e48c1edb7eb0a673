import type { Changes } from "#core/export/change.ts";
import type { Question } from "#core/export/question.ts";

/** What stands in a file beside its questions. */
export interface About {
  /** The course's name. */
  readonly title: string;
  /** The language of the words, as BCP 47 has it. */
  readonly language: string;
  /** The words before a reason, a model answer and so on. */
  readonly words: {
    readonly case: string;
    readonly why: string;
    readonly model: string;
  };
}

/** A format in which other programs take questions. */
export interface Format {
  /** The end of its file's name. */
  readonly extension: string;
  /** What takes it. */
  readonly readers: string;
  readonly changes: Changes;
  write(questions: readonly Question[], about: About): Uint8Array;
}
