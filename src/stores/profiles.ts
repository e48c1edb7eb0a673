import type { Engine } from "./engine.ts";
import { clearLeft, leftIds } from "./left.ts";
import { CURRENT, homeOf, LEFT } from "./names.ts";
import { openEngine } from "./record.ts";

/**
 * One of the people who share this browser. Whoever never needed a profile has one without a name. Profiles keep records
 * apart, not secret: whoever owns the computer can read them all.
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
  return [...new Set([engine.profile(), ...ids])]
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
  read(engine, engine.profile());

/** Adds a profile, without opening it. Undefined where storage does not take it. */
export function addProfile(
  name: string,
  color: string,
  engine: Engine = openEngine(),
): Profile | undefined {
  const id = engine.newName();
  return describe(engine, id, name, color) ? read(engine, id) : undefined;
}

/** Changes a profile's name and colour. False where storage does not take it. */
export const renameProfile = (
  id: string,
  name: string,
  color: string,
  engine: Engine = openEngine(),
): boolean => describe(engine, id, name, color);

/**
 * Opens another profile's record, in all pages of this browser. False where storage does not take it, or the profile
 * has left this computer meanwhile.
 */
export function chooseProfile(id: string, engine: Engine = openEngine()): boolean {
  engine.flush();
  if (engine.store.get(homeOf(id) + LEFT) !== null || !write(engine, CURRENT, id)) return false;
  engine.open();
  return true;
}

function read(engine: Engine, id: string): Profile {
  const current = id === engine.profile();
  try {
    const { name, color } = JSON.parse(engine.store.get(`p:${id}:${WHO}`) ?? "{}");
    return {
      id,
      current,
      ...(typeof name === "string" && name && { name }),
      ...(typeof color === "string" && color && { color }),
    };
  } catch {
    return { id, current };
  }
}

const describe = (engine: Engine, id: string, name: string, color: string): boolean =>
  write(engine, `p:${id}:${WHO}`, JSON.stringify({ whetstone: 1, name: name.trim(), color }));

const write = (engine: Engine, key: string, text: string): boolean =>
  engine.store.put(key, text) === "ok";

function keys(engine: Engine): string[] {
  try {
    return [...engine.store.all("").keys()];
  } catch {
    return [];
  }
}
