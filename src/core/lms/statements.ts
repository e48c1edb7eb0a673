/*
 * What a course reports to a record store, by the rules of cmi5: https://github.com/AICC/CMI-5_Spec_Current. A session begins with
 * "initialized" and ends with "terminated"; between them stand answers, and once in a registration each "completed" and "passed".
 */
import type { Recorded } from "#core/record/event.ts";

/** A value of JSON whose form is the platform's own. */
export type Json = Readonly<Record<string, unknown>>;

/** What the platform hands over at a launch. */
export interface Launch {
  /** Whose session it is, as the platform names them: it is repeated as it came. */
  readonly actor: Json;
  readonly registration: string;
  /** The activity's id, chosen by the platform. */
  readonly activityId: string;
  /** What each statement's context begins with: the session's own mark stands in it. */
  readonly contextTemplate: Json;
  /** The share that the platform asks for, if it does. */
  readonly masteryScore?: number;
}

export interface Statement extends Json {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display?: Json };
}

/** An id that no other statement in the world has, and when it is made, ms. */
export interface Stamp {
  readonly id: string;
  readonly at: number;
}

const ADL = "http://adlnet.gov/expapi/verbs/";
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const CMI5 = { id: `${CATEGORY}cmi5` };
const MOVE_ON = { id: `${CATEGORY}moveon` };

const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

export const VERBS = {
  initialized: `${ADL}initialized`,
  completed: `${ADL}completed`,
  passed: `${ADL}passed`,
  terminated: `${ADL}terminated`,
  answered: `${ADL}answered`,
} as const;
export type Verb = keyof typeof VERBS;

/** The first and the last statement of a session. */
export const initialized = (launch: Launch, stamp: Stamp): Statement =>
  ofActivity(launch, stamp, "initialized", [CMI5]);

export const terminated = (launch: Launch, stamp: Stamp, since: number): Statement => ({
  ...ofActivity(launch, stamp, "terminated", [CMI5]),
  result: { duration: duration(stamp.at - since) },
});

/** Each of the package's items has an answer. */
export const completed = (launch: Launch, stamp: Stamp, since: number): Statement => ({
  ...ofActivity(launch, stamp, "completed", [CMI5, MOVE_ON]),
  result: { completion: true, duration: duration(stamp.at - since) },
});

/** Each objective is shown: then the score is all there is, and above whatever a platform asks for. */
export const passed = (launch: Launch, stamp: Stamp, since: number): Statement => ({
  ...ofActivity(withMastery(launch), stamp, "passed", [CMI5, MOVE_ON]),
  result: { success: true, score: { scaled: 1 }, duration: duration(stamp.at - since) },
});

/** The part of an answer that is reported: neither what was chosen nor what was typed. */
export type Answer = Pick<
  Recorded<"answered">,
  "at" | "item" | "rev" | "module" | "score" | "attempt" | "context"
>;

/** An answer, under the course's own name of the item. The rules allow it and don't count it. */
export const answered = (
  launch: Launch,
  id: string,
  course: string,
  answer: Answer,
): Statement => ({
  ...statement(launch, { id, at: answer.at }, "answered", []),
  object: {
    objectType: "Activity",
    id: itemIri(course, answer.item, answer.rev),
    definition: {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction",
      interactionType: "other",
    },
  },
  result: {
    success: answer.score === 1,
    score: { scaled: answer.score },
    extensions: {
      [`urn:whetstone:${course}:attempt`]: answer.attempt,
      [`urn:whetstone:${course}:context`]: answer.context,
    },
  },
});

/** The names of the course's parts and items for the whole world. */
export const partIri = (course: string, ...names: readonly string[]): string =>
  ["urn:whetstone", course, ...names].join(":");
export const itemIri = (course: string, item: string, rev: number): string =>
  partIri(course, "item", item, `${rev}`);

/** The rules ask that the platform's own share be repeated where somebody passes. */
function withMastery(launch: Launch): Launch {
  const { masteryScore, contextTemplate } = launch;
  if (masteryScore === undefined) return launch;
  const extensions = {
    ...(contextTemplate["extensions"] as Json | undefined),
    [MASTERY]: masteryScore,
  };
  return { ...launch, contextTemplate: { ...contextTemplate, extensions } };
}

const ofActivity = (launch: Launch, stamp: Stamp, verb: Verb, categories: readonly Json[]) => ({
  ...statement(launch, stamp, verb, categories),
  object: { objectType: "Activity", id: launch.activityId },
});

function statement(
  { actor, registration, contextTemplate }: Launch,
  { id, at }: Stamp,
  verb: Verb,
  categories: readonly Json[],
): Statement {
  const { contextActivities, ...template } = contextTemplate;
  const activities = (contextActivities ?? {}) as Readonly<Record<string, readonly Json[]>>;
  const category = [...(activities["category"] ?? []), ...categories];
  return {
    id,
    actor,
    verb: { id: VERBS[verb], display: { "en-US": verb } },
    context: {
      ...template,
      registration,
      contextActivities: { ...activities, ...(category.length > 0 && { category }) },
    },
    timestamp: new Date(at).toISOString(),
  };
}

/** Milliseconds as ISO 8601 writes them. The rules ask for the time; nothing is earned by it. */
const duration = (ms: number): string => `PT${(Math.max(0, ms) / 1000).toFixed(2)}S`;
