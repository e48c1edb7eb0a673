import { readOwner } from "#core/record/owner.ts";
import type { Engine } from "./engine.ts";
import { clearLeft, leftIds } from "./left.ts";
import { CURRENT, homeOf, LEFT } from "./names.ts";
import { openEngine } from "./record.ts";

/**
 * One of the people who share this browser. A single user has a profile without a name. Profiles keep records apart, not
 * secret: anybody with access to the computer's account can read them all.
 */
export interface Profile {
  readonly id: string;
  readonly name?: string;
  readonly color?: string;
  readonly current: boolean;
}

/** The key of a profile's name and colour. */
const WHO = "who";

/** The profiles of this browser, the open one first, then by name. */
export function listProfiles(engine: Engine = openEngine()): Profile[] {
  clearLeft(engine);
  const all = keys(engine);
  const left = leftIds(all);
  const ids = all.flatMap((key) => /^p:([^:]+):/.exec(key)?.[1] ?? []);
  return [...new Set([engine.profile, ...ids])]
    .filter((id) => !left.includes(id))
    .map((id) => read(engine, id))
    .sort((a, b) =>
      a.current === b.current
        ? (a.name ?? "").localeCompare(b.name ?? "")
        : Number(b.current) - Number(a.current),
    );
}

/** The profile whose record is open. */
export const currentProfile = (engine: Engine = openEngine()): Profile =>
  read(engine, engine.profile);

/** Adds a profile without opening it. Undefined if its name has no visible character or storage refuses. */
export function addProfile(
  name: string,
  color: string,
  engine: Engine = openEngine(),
): Profile | undefined {
  const id = engine.newName();
  return describe(engine, id, name, color) ? read(engine, id) : undefined;
}

/** Changes a profile's name and colour. False if the name has no visible character or storage refuses. */
export const renameProfile = (
  id: string,
  name: string,
  color: string,
  engine: Engine = openEngine(),
): boolean => describe(engine, id, name, color);

/**
 * Opens another profile's record, in all pages of this browser. False if storage refuses, or if the profile has left
 * this computer meanwhile.
 */
export function chooseProfile(id: string, engine: Engine = openEngine()): boolean {
  engine.flush();
  if (engine.storage.get(homeOf(id) + LEFT) !== null || !write(engine, CURRENT, id)) return false;
  engine.open();
  return true;
}

function read(engine: Engine, id: string): Profile {
  const current = id === engine.profile;
  try {
    return { id, current, ...readOwner(JSON.parse(engine.storage.get(`p:${id}:${WHO}`) ?? "{}")) };
  } catch {
    return { id, current };
  }
}

function describe(engine: Engine, id: string, name: string, color: string): boolean {
  const owner = readOwner({ name, color });
  return (
    owner !== undefined &&
    write(engine, `p:${id}:${WHO}`, JSON.stringify({ whetstone: 1, ...owner }))
  );
}

const write = (engine: Engine, key: string, text: string): boolean =>
  engine.storage.put(key, text) === "ok";

function keys(engine: Engine): string[] {
  try {
    return [...engine.storage.all("").keys()];
  } catch {
    return [];
  }
}
