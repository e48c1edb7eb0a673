import { cacheTag, readCache } from "#core/record/cache.ts";
import { isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import type { Aliases } from "#core/record/fold.ts";
import { isAsNamed } from "#core/record/pack-name.ts";
import type { Summary } from "#core/record/state.ts";
import { readChunk, type Unreadable } from "#core/record/text.ts";
import { ANSWERS, CACHE, PACK, QUARANTINE } from "./names.ts";

/** A piece of storage that can't be read. It is kept as it is. */
export interface SetAside {
  /** Its key without the course's prefix; empty for an invalid event of this page. */
  readonly key: string;
  /**
   * `unreadable`: a whole key; `aside`: a key in quarantine; `lines`: some lines of a key; `cut`: a key lost its end;
   * `changed`: all lines of a pack can be read, but its checksum is wrong; `future`: a key of a later version, which stays
   * for that version.
   */
  readonly reason: Unreadable | "aside" | "lines" | "cut" | "changed";
  /** Number of lines, or UTF-16 units of a whole key. */
  readonly size: number;
}

/** Texts by key, without the profile's prefix. */
export type Texts = ReadonlyMap<string, string>;

/** The content of one or more texts. */
export interface Reading {
  readonly events: readonly RecordedEvent[];
  readonly setAside: readonly SetAside[];
}

/** Reads one text of a profile. Everything that reads the record uses this, so that all of it reports the same. */
export function readText(name: string, text: string, home: string): Reading {
  const chunk = name.startsWith(QUARANTINE) ? "aside" : readChunk(text);
  const aside = (reason: SetAside["reason"], size: number) => ({ key: home + name, reason, size });
  if (typeof chunk === "string") return { events: [], setAside: [aside(chunk, text.length)] };
  const setAside = [
    ...(chunk.bad.length ? [aside("lines", chunk.bad.length)] : []),
    ...(chunk.missing ? [aside("cut", chunk.missing)] : []),
  ];
  if (!setAside.length && isChanged(name, text)) setAside.push(aside("changed", text.length));
  return { events: chunk.events, setAside };
}

/** Whether a text is a pack with a wrong checksum. */
export const isChanged = (name: string, text: string): boolean =>
  name.startsWith(PACK) && !isAsNamed(name, text);

/** Whether a key holds events or a piece in quarantine. */
export const isRead = (name: string): boolean => /^(log|pack|aside):/.test(name);

/**
 * Reads a profile's texts: all events but those that the cache covers. `own` are the events of this page, which storage
 * may hold too.
 */
export function readTexts(
  texts: Texts,
  home: string,
  own: readonly RecordedEvent[],
  aliases: Aliases,
): Reading & { readonly cached: Summary | undefined } {
  const events: RecordedEvent[] = [];
  const setAside: SetAside[] = [];
  const read = (text: string, name: string) => {
    const reading = readText(name, text, home);
    setAside.push(...reading.setAside);
    for (const event of reading.events) events.push(event);
  };
  const packs = new Map<string, string>();
  for (const [name, text] of texts) {
    if (name.startsWith(ANSWERS)) packs.set(name, text);
    else if (isRead(name)) read(text, name);
  }
  const known = [...own, ...events];
  // A log that a page wrote again repeats packed answers: with the cache they would count twice.
  const writers = new Set(
    known.map(({ id, type }) => type === "answered" && id.replace(/-[^-]*$/, "")),
  );
  const isCovered =
    // Damage may have given an event the id of an answer that the cache covers.
    setAside.every(({ reason }) => /aside|future/.test(reason)) &&
    [...packs].every(
      ([name, text]) =>
        !isChanged(name, text) &&
        [...writers].every(
          (writer) => !writer || !text.includes(JSON.stringify(writer).slice(0, -1)),
        ),
    );
  const tag = isCovered && cacheTag(packs.keys(), known.filter(isErasure), aliases);
  const cached = tag ? readCache(texts.get(CACHE), tag) : undefined;
  if (!cached) packs.forEach(read);
  return { events, cached, setAside };
}
