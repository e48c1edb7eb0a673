import type { Strings } from "#core/i18n/strings.ts";
import type { StudyIndex } from "#core/plan/goals.ts";
import type { ActVariant } from "#core/plan/roles.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { loadMarks } from "#islands/shared/sentences.ts";
import { locale } from "#islands/site/address.ts";
import { learnPortals } from "#islands/site/framed.ts";
import { loadItems } from "#islands/site/items.ts";
import { loadJson } from "#islands/site/load.ts";
import { loadStrings } from "#islands/site/strings.ts";

/** A module's title and act at work in the page's language. */
export interface ActWords {
  readonly title: string;
  /** "When …, I will …" in one text. */
  readonly act: string;
  /** The question to ask oneself on the day of looking back. */
  readonly lookBack: string;
  /** Missing in a module of a unit's own that has none. */
  readonly variants?: Readonly<Record<ActVariant, string>> | undefined;
}

/** What the parts of the page are given. */
export interface ApplyProps {
  readonly t: Strings["apply"] & Pick<Strings["site"], "onlyHere" | "framed" | "openAlone">;
  readonly quiz: Strings["quiz"];
  readonly ending: Strings["ending"];
  /** Questions by module and objective. */
  readonly index: ItemIndex;
  /** Minutes by module, in the order of the course. */
  readonly data: StudyIndex;
  readonly acts: Readonly<Record<string, ActWords>>;
}

/** Everything that the page shows besides the record. */
export async function loadApply(): Promise<ApplyProps> {
  const [strings, index, data, acts] = await Promise.all([
    loadStrings("apply", "quiz", "ending", "site"),
    loadItems(),
    loadJson<StudyIndex>("modules.json"),
    loadJson<ApplyProps["acts"]>(`${locale()}/acts.json`),
    loadMarks(),
    learnPortals(),
  ]);
  const { onlyHere, framed, openAlone } = strings.site;
  const t = { ...strings.apply, onlyHere, framed, openAlone };
  return { t, quiz: strings.quiz, ending: strings.ending, index, data, acts };
}

/** A module's title; its id for one that the course no longer has. */
export const titleIn = (acts: ApplyProps["acts"], module: string): string =>
  acts[module]?.title ?? module;
