import type { Steps } from "./steps.ts";

/** A file's text cut up, so that its events can be parsed one by one. */
export interface Split {
  /** The file without its events: their list is empty. */
  readonly head: string;
  /** Where each event begins and ends. */
  readonly events: readonly (readonly [from: number, to: number])[];
}

/** Why a text can't be cut: it is nested too deep, or it is no JSON. */
export type Unsplit = "too-deep" | "not-json";

/** Characters between two steps. */
const STRIDE = 500_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];

/**
 * Finds the list `events` of a JSON object, and each value in it, by looking at brackets and quotes only: parsing a large
 * file at once would freeze the page. Whether a piece is JSON shows when it is parsed. The function does not recurse, so
 * no depth can break it.
 */
export function* split(text: string, mostLevels: number): Steps<Split | Unsplit> {
  const events: [number, number][] = [];
  let level = 0;
  /** The last string at the first level, with the colon after it: then it is the name of what follows. */
  let name = "";
  /** Where a string begins that is not closed yet; where the list begins and ends, and the value that is being read. */
  let [quote, from, to, begin] = [-1, -1, -1, -1];
  let next = STRIDE;
  for (let at = 0; at < text.length; at++) {
    if (at >= next) {
      yield at / text.length;
      next = at + STRIDE;
    }
    const code = text.charCodeAt(at);
    if (quote >= 0) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) {
        if (level === 1) name = text.slice(quote, Math.min(at + 1, quote + 20));
        quote = -1;
      }
    } else if (code === QUOTE) {
      quote = at;
    } else if (code === OPEN_LIST || code === OPEN_MAP) {
      if (level === 1 && code === OPEN_LIST && name === '"events":') {
        // With two lists of events it would be unclear which one counts.
        if (from >= 0) return "not-json";
        [from, begin] = [at + 1, at + 1];
      }
      if (++level > mostLevels) return "too-deep";
    } else if (code === CLOSE_LIST || code === CLOSE_MAP) {
      if (--level === 1 && begin >= 0) {
        if (events.length > 0 || text.slice(begin, at).trim()) events.push([begin, at]);
        [to, begin] = [at, -1];
      }
    } else if (code === COMMA && level === 2 && begin >= 0) {
      events.push([begin, at]);
      begin = at + 1;
    } else if (level === 1) {
      if (code === COLON) name += ":";
      else if (code === COMMA) name = "";
    }
  }
  if (level !== 0 || quote >= 0) return "not-json";
  return { head: from < 0 ? text : text.slice(0, from) + text.slice(to), events };
}
