import { cacheTag, readCache } from "#core/record/cache.ts";
import { isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import type { Aliases } from "#core/record/fold.ts";
import type { Summary } from "#core/record/state.ts";
import { readChunk, type Unreadable } from "#core/record/text.ts";
import { ANSWERS, ASIDE, CACHE } from "./names.ts";

/** Something in storage that can't be read. It is kept as it is. */
export interface SetAside {
  /** Where it stands in storage, without the course's prefix; empty for an event of this page that can't be recorded. */
  readonly key: string;
  /**
   * `unreadable`: a whole key; `aside`: one that was moved aside; `lines`: some lines of a key; `cut`: a key lost its
   * end; `future`: a key of a later version, which is left to that.
   */
  readonly reason: Unreadable | "aside" | "lines" | "cut";
  /** Lines lost or bad, or UTF-16 units of a whole key. */
  readonly size: number;
}

/** Texts by key, without the profile's prefix. */
export type Texts = ReadonlyMap<string, string>;

/** What the texts of a profile hold. */
interface Reading {
  /** All events but those that the cached summary stands for. */
  readonly events: readonly RecordedEvent[];
  readonly cached: Summary | undefined;
  readonly setAside: readonly SetAside[];
}

/** Reads a profile's texts; `own` are the events that the page itself has, which storage may hold too. */
export function readTexts(
  texts: Texts,
  home: string,
  own: readonly RecordedEvent[],
  aliases: Aliases,
): Reading {
  const events: RecordedEvent[] = [];
  const setAside: SetAside[] = [];
  const read = (text: string, name: string) => {
    const note = (reason: SetAside["reason"], size: number) => {
      setAside.push({ key: home + name, reason, size });
    };
    const chunk = name.startsWith(ASIDE) ? "aside" : readChunk(text);
    if (typeof chunk === "string") return note(chunk, text.length);
    if (chunk.bad.length) note("lines", chunk.bad.length);
    if (chunk.missing) note("cut", chunk.missing);
    for (const event of chunk.events) events.push(event);
  };
  const packs = new Map<string, string>();
  for (const [name, text] of texts) {
    if (name.startsWith(ANSWERS)) packs.set(name, text);
    else if (/^(log|pack|aside):/.test(name)) read(text, name);
  }
  const known = [...own, ...events];
  // A log that was put back repeats what was packed: then the cached summary would count it twice.
  const writers = new Set(
    known.map(({ id, type }) => type === "answered" && id.replace(/-[^-]*$/, "")),
  );
  const repeats = [...packs.values()].some((text) =>
    [...writers].some((name) => name && text.includes(JSON.stringify(name).slice(0, -1))),
  );
  const cached = repeats
    ? undefined
    : readCache(texts.get(CACHE), cacheTag(packs, known.filter(isErasure), aliases));
  if (!cached) packs.forEach(read);
  return { events, cached, setAside };
}
