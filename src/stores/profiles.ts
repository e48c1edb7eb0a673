import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { CURRENT, type Engine, LEFT } from "./engine.ts";
import { clearLeft, leftIds } from "./left.ts";
import { openEngine } from "./record.ts";
import type { SavedFile } from "./transfer.ts";

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
  const id = nameFrom(engine.place.random(NAME_BYTES));
  return describe(engine, id, name, color) ? read(engine, id) : undefined;
}

/** Changes a profile's name and colour. False where storage does not take it. */
export const renameProfile = (
  id: string,
  name: string,
  color: string,
  engine: Engine = openEngine(),
): boolean => describe(engine, id, name, color);

/** Opens another profile's record, in all pages of this browser. False where storage does not take it. */
export function chooseProfile(id: string, engine: Engine = openEngine()): boolean {
  engine.flush();
  const done = write(engine, CURRENT, id);
  if (done) engine.open();
  return done;
}

/**
 * How leaving went: `cleared`; `refused`, storage would not have it and nothing was cleared; `remains`, another
 * profile is open and nobody can open the one that left, but storage did not let all of it go. Then any later page
 * clears it.
 */
export type Leaving = "cleared" | "refused" | "remains";

/**
 * Leaves this computer: hands the record's file to `save` and, if that does not throw, clears the open profile from
 * this browser and opens another one.
 */
export function leaveComputer(
  file: SavedFile,
  save: (file: SavedFile) => void,
  engine: Engine = openEngine(),
): Leaving {
  save(file);
  const id = engine.profile();
  const next = listProfiles(engine).find((profile) => !profile.current)?.id;
  const other = next ?? nameFrom(engine.place.random(NAME_BYTES));
  // The other one first: a page that hears that this one left has somewhere to go.
  if (!write(engine, CURRENT, other)) return "refused";
  if (!write(engine, `p:${id}:${LEFT}`, "1")) {
    write(engine, CURRENT, id);
    engine.open();
    return "refused";
  }
  const isClear = clearLeft(engine) || clearLeft(engine);
  engine.open();
  return isClear ? "cleared" : "remains";
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
