/*
 * The launcher of a SCORM package. It speaks with the learning platform and shows the site in a frame. The site knows nothing of
 * it: it keeps its record in the browser, as everywhere; the launcher reads that record and tells the platform what it shows.
 */
import { readCarried, writeCarried } from "#core/lms/carried.ts";
import { atLeast, standing } from "#core/lms/standing.ts";
import { carryOver, openLearner } from "#stores/carry-over.ts";
import { $record, openRecord } from "#stores/record.ts";
import { DIALECTS, type Dialect, type ScormVersion, type Value } from "./dialects.ts";
import { type Package, readPackage } from "./package.ts";
import { say, sayWhatIsTold, type Word } from "./say.ts";
import { Session } from "./session.ts";
import { place, showSite } from "./site-frame.ts";

const version = document.documentElement.dataset["scorm"] as ScormVersion;
const given = readPackage();
const session = Session.open(window, DIALECTS[version]);
openRecord();
if (session instanceof Session) begin(session, session.dialect, given);
else {
  // Opened outside a platform, the course is what it is on any web server, and there is nothing to say.
  if (session !== undefined) say("refused", { code: session });
  showSite(given.start, "", () => {});
}

function begin(session: Session, { elements, room, told, tell }: Dialect, own: Package): void {
  const get = (element: string) => session.get(element);
  const isOwn = openLearner(get(elements.learner), get(elements.name));
  const kept = readCarried(get(elements.state), own.index);
  const isCarried = isOwn() && kept !== undefined && carryOver(kept);
  const before = told(get);
  const resume = get(elements.location);
  // Only this: what was completed, Moodle opens for "review" ever after, and keeps what it is told of what is shown since.
  if (get(elements.mode) === "browse") {
    say("look");
    showSite(own.start, resume, () => {});
    return;
  }

  const atStart = answers();
  let last = "";

  /** Tells what changed; where the learner is, only with something else or `always`: reading alone is nothing to keep at once. */
  const report = (always: boolean): void => {
    const values: Value[] = [];
    let word: Word | undefined = kept === undefined ? "unread" : isCarried ? undefined : "notKept";
    // Else the record here may be somebody else's.
    if (isOwn()) {
      values.push(...tell(atLeast(standing($record.get(), own.index), before)));
      const text = writeCarried($record.get(), own.index, room.state)?.text;
      if (text === undefined) word = "tooMuch";
      // What the platform kept and this browser did not take is never written over; what can't be read, once there is more to keep.
      else if (isCarried || (kept === undefined && answers() > atStart)) {
        values.push([elements.state, text]);
      }
    } else word = "notKept";
    const said = JSON.stringify(values);
    if (said === last && !always) return;
    last = said;
    const at = place(room.location);
    const all: Value[] = [[elements.exit, "suspend"], ...values];
    const error = session.tell(at === undefined ? all : [...all, [elements.location, at]]);
    if (error !== undefined) say("notTaken", { code: error });
    else say(word, { most: `${room.state}` });
  };

  if (isOwn()) sayWhatIsTold();
  report(true);
  showSite(own.start, resume, () => report(true));
  $record.listen(() => report(false));
  // A hidden page of a telephone may be ended without any further event.
  document.addEventListener("visibilitychange", () => report(true));
  // Not on unload: telephones don't tell it, and a page that listens to it is never kept for going back.
  addEventListener("pagehide", () => {
    report(true);
    session.finish();
  });
  // A launch can be ended once. Who comes back to this page begins another.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** How many answers the record holds. */
function answers(): number {
  let count = 0;
  for (const state of $record.get().items.values()) count += state.answers;
  return count;
}
