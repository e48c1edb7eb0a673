/*
 * The launcher of a cmi5 package. It reports to a record store what the learner's record in this browser shows, and shows the site
 * in a frame, as the launcher for SCORM does.
 */
import { readCarried, writeCarried } from "#core/lms/carried.ts";
import { standing } from "#core/lms/standing.ts";
import {
  type Answer,
  answered,
  completed,
  initialized,
  type Json,
  type Launch,
  passed,
  type Stamp,
  type Statement,
  terminated,
} from "#core/lms/statements.ts";
import type { Recorded } from "#core/record/event.ts";
import { carryOver, openLearner } from "#stores/carry-over.ts";
import { $record, openRecord } from "#stores/record.ts";
import { keepUnreported, type Unreported, unreported } from "#stores/unreported.ts";
import { type Address, Lrs, Outbox, readAddress } from "./lrs.ts";
import { readPackage } from "./package.ts";
import { say, sayWhatIsTold } from "./say.ts";
import { place, showSite } from "./site-frame.ts";

/** The document that keeps the compact state and the place. A record store keeps as much as it is given. */
const STATE = "whetstone";
const ROOM = 200_000;

const own = readPackage();
const course = document.documentElement.dataset["course"] ?? "course";

async function begin(address: Address): Promise<void> {
  try {
    const lrs = await Lrs.open(address);
    const data = (await lrs.state("LMS.LaunchData")) ?? {};
    await lrs.preferences();
    const { contextTemplate = {}, masteryScore } = data;
    await report(
      lrs,
      {
        ...address,
        contextTemplate: contextTemplate as Json,
        ...(typeof masteryScore === "number" && { masteryScore }),
      },
      data,
    );
  } catch {
    // What is answered meanwhile is reported at the next launch.
    const isOwn = openLearner(learnerOf(address.actor), nameOf(address.actor));
    const waiting = [...unreported(address.registration)];
    watch(isOwn, (answers) => {
      for (const answer of answers) waiting.push([newId(), answer]);
      keepUnreported(address.registration, waiting);
    });
    say("unfetched");
    showSite(own.start, "", () => {});
  }
}

async function report(lrs: Lrs, launch: Launch, data: Json): Promise<void> {
  const since = Date.now();
  const isOwn = openLearner(learnerOf(launch.actor), nameOf(launch.actor));
  const state = (await lrs.state(STATE)) ?? {};
  const kept = readCarried(textIn(state["record"]), own.index);
  const isCarried = isOwn() && kept !== undefined && carryOver(kept);
  const word = kept === undefined ? "unread" : isCarried ? undefined : "notKept";
  offerWayBack(data["returnURL"]);
  // In these modes nothing but the beginning and the end is reported.
  const isLook = data["launchMode"] !== undefined && data["launchMode"] !== "Normal";
  const told = isLook
    ? { completed: true, passed: true }
    : { completed: await lrs.has("completed"), passed: await lrs.has("passed") };

  /** Answers by the id of their statement, until the store has them. */
  const waiting = new Map<string, Answer>();
  const outbox = new Outbox(lrs, (left, arrived) => {
    for (const { id } of arrived) waiting.delete(id);
    if (isOwn()) keepUnreported(launch.registration, [...waiting]);
    if (left > 0) say("waits", { n: String(left) }, left);
    else say(isLook ? "look" : word);
  });
  const tell = ([id, answer]: Unreported): Statement => {
    waiting.set(id, answer);
    return answered(launch, id, course, answer);
  };

  outbox.add(initialized(launch, stamp()));
  if (isLook) say("look");
  else if (isOwn()) sayWhatIsTold();
  let hasAnswered = false;
  const progress = (): Statement[] => {
    const now = standing($record.get(), own.index);
    const statements: Statement[] = [];
    if (now.completed && !told.completed) statements.push(completed(launch, stamp(), since));
    if (now.passed && !told.passed) statements.push(passed(launch, stamp(), since));
    told.completed = told.completed || now.completed;
    told.passed = told.passed || now.passed;
    return statements;
  };
  let last = "";
  const keep = (): void => {
    // Without a profile of the learner's own the record here may be somebody else's.
    if (!isOwn()) return;
    // What the store kept and this browser did not take is never written over; what can't be read, once there is more to keep.
    if (!isCarried && !(kept === undefined && hasAnswered)) return;
    const record = writeCarried($record.get(), own.index, ROOM)?.text ?? "";
    const now: Json = { record, place: place(1000) ?? own.start };
    if (JSON.stringify(now) === last) return;
    last = JSON.stringify(now);
    // The browser keeps all of it as well; the next answer tries again.
    lrs.keepState(STATE, now).catch(() => {
      last = "";
    });
  };

  if (isOwn() && !isLook) {
    outbox.add(...unreported(launch.registration).map(tell), ...progress());
    watch(isOwn, (answers) => {
      hasAnswered = true;
      outbox.add(...answers.map((answer) => tell([newId(), answer])), ...progress());
      keepUnreported(launch.registration, [...waiting]);
      keep();
    });
  }
  showSite(own.start, textIn(state["place"]), () => !isLook && keep());
  addEventListener("online", () => void outbox.flush());
  addEventListener("pagehide", () => {
    if (!isLook) keep();
    outbox.end(terminated(launch, stamp(), since));
  });
  // A permission serves one launch. Who comes back to this page begins another.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** Calls with each answer to the package's items that the learner gives from now on. */
function watch(isOwn: () => boolean, given: (answers: readonly Answer[]) => void): void {
  const seen = new Map(lastAnswers().map(([item, { id }]) => [item, id]));
  $record.listen(() => {
    if (!isOwn()) return;
    const fresh = lastAnswers().filter(([item, { id }]) => seen.get(item) !== id);
    for (const [item, { id }] of fresh) seen.set(item, id);
    if (fresh.length === 0) return;
    given(
      fresh.map(([, { at, item, rev, module, score, attempt, context }]) => ({
        at,
        item,
        rev,
        module,
        score,
        attempt,
        context,
      })),
    );
  });
}

/** The last answer to each item of the package. Those that were carried over were reported where they were given. */
const lastAnswers = (): (readonly [item: string, last: Recorded<"answered">])[] =>
  [...$record.get().items].flatMap(([item, { last }]) =>
    !last.carried && last.module in own.index ? [[item, last] as const] : [],
  );

/** Who the learner is, as one text: an account, an address, or whatever else names them. */
function learnerOf(actor: Json): string {
  const { name, objectType, ...identity } = actor;
  return JSON.stringify(identity);
}

const nameOf = ({ name }: Json): string => textIn(name);
const textIn = (value: unknown): string => (typeof value === "string" ? value : "");
const stamp = (): Stamp => ({ id: newId(), at: Date.now() });

/** A random UUID; plain HTTP has no function for it. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => {
    const value = at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte;
    return value.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function offerWayBack(href: unknown): void {
  const link = document.querySelector<HTMLAnchorElement>("#back a");
  if (!link?.parentElement || typeof href !== "string" || !/^https?:/.test(href)) return;
  link.href = href;
  link.parentElement.hidden = false;
}

openRecord();
const address = readAddress(location.search);
// Opened outside a platform, the course is what it is on any web server, and there is nothing to say.
if (address === undefined) showSite(own.start, "", () => {});
else void begin(address);
