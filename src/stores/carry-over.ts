import type { Carried } from "#core/lms/carried.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { isSameSitting } from "#core/record/sitting.ts";
import { itemHistory } from "#core/record/state.ts";
import { finish } from "#core/record/steps.ts";
import { inOrder } from "#core/record/unite.ts";
import type { Engine } from "./engine.ts";
import { homeOf, LEFT } from "./names.ts";
import { makePacks, storePacks } from "./packs.ts";
import { chooseProfile, currentProfile, renameProfile } from "./profiles.ts";
import { openEngine } from "./record.ts";
import { union } from "./union.ts";
import { readWhole } from "./whole.ts";

/**
 * Opens the profile of the person whom a learning platform names: people who share a browser must not be told each other's
 * answers, nor the platform the wrong person's. Where it names nobody, the profile of this computer stays. Gives a function that
 * says whether that profile is open: never where storage refuses, and no more once somebody opens another one in another window.
 */
export function openLearner(
  learner: string,
  name: string,
  engine: Engine = openEngine(),
): () => boolean {
  if (learner !== "") {
    if (!chooseProfile(freeProfile(learner, engine), engine)) return () => false;
    // What the learner is called here stays as they changed it. A name that can't be seen or stored is only a missing name.
    const { id, name: known } = currentProfile(engine);
    if (known === undefined) renameProfile(id, name, "", engine);
  }
  const { profile } = engine;
  return () => engine.profile === profile;
}

/** A profile that was cleared from this computer is closed for ever: whoever left and comes back begins another one. */
function freeProfile(learner: string, engine: Engine): string {
  const name = `lms_${learner.replace(/[^0-9A-Za-z]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)}`;
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? name : `${name}__${nth}`;
    if (engine.storage.get(homeOf(id) + LEFT) === null) return id;
  }
}

/**
 * Adds answers that a learning platform kept and this record lacks: those without an answer to the same item in the same
 * sitting. False if storage refuses.
 */
export function carryOver(carried: readonly Carried[], engine: Engine = openEngine()): boolean {
  const lacking = carried.filter(
    ({ item, rev, at }) =>
      !itemHistory(engine.summary, item, rev).some((known) => isSameSitting(known.at, at)),
  );
  if (lacking.length === 0) return true;
  const mine = finish(readWhole(engine)).events;
  // What the learner erased meanwhile is not among those added.
  const { added } = finish(union(mine, lacking.map(asEvent)));
  const packs = finish(makePacks(inOrder(added)));
  if (packs === undefined || !storePacks(engine, packs)) return false;
  engine.load();
  return true;
}

/** The same answer has the same id on every computer, so that records that carried it over can be merged. */
const asEvent = ({ at, ...answer }: Carried): RecordedEvent => ({
  type: "answered",
  id: `lms.${answer.item}.${answer.rev}-${Math.floor(at / 60_000).toString(36)}`,
  at,
  attempt: 1,
  response: "",
  carried: true,
  ...answer,
});
