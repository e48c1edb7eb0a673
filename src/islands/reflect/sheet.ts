import type { Area } from "#core/assess/instrument.ts";
import { locale } from "#islands/site/address.ts";
import { loadJson } from "#islands/site/load.ts";

/** What is suggested of a module where an area is low. */
export interface Suggestion {
  readonly title: string;
  /** The module's act at work, as an if-then plan. */
  readonly act: string;
  /** Minutes. */
  readonly minutes: number;
}

/** An instrument in one language, as its page needs it. */
export interface Sheet {
  readonly id: string;
  readonly rev: number;
  readonly subject: "person" | "unit";
  readonly areas: readonly Area[];
  /** By module; those still to be written are left out. */
  readonly suggestions: Readonly<Record<string, Suggestion>>;
  readonly evidence: readonly string[];
  readonly roles: readonly string[];
  readonly words: {
    readonly question: string;
    readonly scale: readonly string[];
    readonly groups: Readonly<Record<string, string>>;
    readonly areas: Readonly<Record<string, string>>;
    readonly statements: Readonly<Record<string, string>>;
    readonly evidence: Readonly<Record<string, string>>;
    readonly roles: Readonly<Record<string, string>>;
  };
}

/** An instrument in the page's language. */
export const loadSheet = (id: string): Promise<Sheet> =>
  loadJson<Sheet>(`${locale()}/reflect/${id}.json`);
