/** What a browser tells of one of its voices. */
export interface Voice {
  /** A language tag; Android writes it with an underscore. */
  readonly lang: string;
  readonly localService: boolean;
  /** Whether it is the voice that the system speaks with. */
  readonly default: boolean;
}

/** Languages that are written like Mandarin and sound otherwise. */
const OTHER_CHINESE = /^(?:yue|nan|hak|wuu)\b|^zh-(?:yue|.*\b(?:hk|mo)\b)/;

/**
 * The voices that can read a page of this language, the one that fits best first. Only voices of the computer itself: any other one sends
 * what it reads to a server of its maker, and a page of this site asks nobody else for anything.
 */
export function voicesFor<V extends Voice>(voices: readonly V[], language: string): V[] {
  const wanted = tagOf(language);
  return voices
    .filter(({ localService, lang }) => localService === true && rank(tagOf(lang), wanted) > 0)
    .sort(
      (one, other) =>
        rank(tagOf(other.lang), wanted) - rank(tagOf(one.lang), wanted) ||
        Number(other.default) - Number(one.default),
    );
}

const tagOf = (tag: string): string =>
  tag
    .toLowerCase()
    .replace(/_/g, "-")
    .replace(/^cmn\b/, "zh");

const MAINLAND = /\b(?:hans|cn|sg)\b/;

/** 0 for a voice that can't read it; more for one that fits better. */
function rank(tag: string, wanted: string): number {
  const [primary = ""] = wanted.split("-");
  if (tag.split("-")[0] !== primary || OTHER_CHINESE.test(tag)) return 0;
  if (primary !== "zh") return tag === wanted ? 2 : 1;
  if (MAINLAND.test(tag) === MAINLAND.test(wanted)) return 3;
  return tag === "zh" ? 2 : 1;
}
