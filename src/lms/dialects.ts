import { NOTHING, type Standing } from "#core/lms/standing.ts";

/** A value of the platform by its name. */
export type Value = readonly [element: string, value: string];

/** What differs between the versions of SCORM. */
export interface Dialect {
  /** The name of the platform's object. */
  readonly api: string;
  /** The names of its functions. */
  readonly calls: Readonly<
    Record<"initialize" | "terminate" | "get" | "set" | "commit" | "error", string>
  >;
  /** The names of what is read and written. */
  readonly elements: Readonly<
    Record<"learner" | "name" | "mode" | "location" | "state" | "exit", string>
  >;
  /** How many characters the platform has to take. */
  readonly room: Readonly<Record<"location" | "state", number>>;
  /** What the platform was told at earlier launches. */
  told(get: (element: string) => string): Standing;
  /** How it is told. Nothing here says that anybody failed: who has not shown an objective yet may do so tomorrow. */
  tell(standing: Standing): readonly Value[];
}

const scoreIn = (text: string): number => Math.min(100, Math.max(0, Number(text) || 0));

export const DIALECTS = {
  "1.2": {
    api: "API",
    calls: {
      initialize: "LMSInitialize",
      terminate: "LMSFinish",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      error: "LMSGetLastError",
    },
    elements: {
      learner: "cmi.core.student_id",
      name: "cmi.core.student_name",
      mode: "cmi.core.lesson_mode",
      location: "cmi.core.lesson_location",
      state: "cmi.suspend_data",
      exit: "cmi.core.exit",
    },
    room: { location: 255, state: 4096 },
    told: (get) => {
      const status = get("cmi.core.lesson_status");
      const score = scoreIn(get("cmi.core.score.raw"));
      const passed = status === "passed";
      return { ...NOTHING, score, passed, completed: passed || status === "completed" };
    },
    tell: ({ completed, passed, score }) => [
      ["cmi.core.score.min", "0"],
      ["cmi.core.score.max", "100"],
      ["cmi.core.score.raw", `${score}`],
      // One word for both: who passed needs to complete nothing more.
      ["cmi.core.lesson_status", passed ? "passed" : completed ? "completed" : "incomplete"],
    ],
  },
  "2004": {
    api: "API_1484_11",
    calls: {
      initialize: "Initialize",
      terminate: "Terminate",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      error: "GetLastError",
    },
    elements: {
      learner: "cmi.learner_id",
      name: "cmi.learner_name",
      mode: "cmi.mode",
      location: "cmi.location",
      state: "cmi.suspend_data",
      exit: "cmi.exit",
    },
    room: { location: 1000, state: 64_000 },
    told: (get) => ({
      completed: get("cmi.completion_status") === "completed",
      passed: get("cmi.success_status") === "passed",
      score: scoreIn(get("cmi.score.raw")),
    }),
    tell: ({ completed, passed, score }) => [
      ["cmi.score.min", "0"],
      ["cmi.score.max", "100"],
      ["cmi.score.raw", `${score}`],
      ["cmi.score.scaled", `${score / 100}`],
      ["cmi.completion_status", completed ? "completed" : "incomplete"],
      ["cmi.success_status", passed ? "passed" : "unknown"],
    ],
  },
} satisfies Readonly<Record<string, Dialect>>;

export type ScormVersion = keyof typeof DIALECTS;
