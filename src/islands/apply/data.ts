import type { Strings } from "#core/i18n/strings.ts";
import type { StudyIndex } from "#core/plan/goals.ts";
import type { ActVariant } from "#core/plan/roles.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { loadItems } from "#islands/items.ts";
import { loadStrings } from "#islands/strings.ts";

/** A module's title and act at work in the page's language. */
export interface ActWords {
  readonly title: string;
  /** "When …, I will …" in one text. */
  readonly act: string;
  /** The question to ask oneself on the day of looking back. */
  readonly lookBack: string;
  readonly variants: Readonly<Record<ActVariant, string>>;
}

/** What the parts of the page are given. */
export interface ApplyProps {
  readonly t: Strings["apply"];
  readonly quiz: Strings["quiz"];
  /** Questions by module and objective. */
  readonly index: ItemIndex;
  /** Minutes by module, in the order of the course. */
  readonly data: StudyIndex;
  readonly acts: Readonly<Record<string, ActWords>>;
}

/** Everything that the page shows besides the record. */
export async function loadApply(): Promise<ApplyProps> {
  const { lang, dataset } = document.documentElement;
  const base = dataset["base"] ?? "/";
  const [strings, index, data, acts] = await Promise.all([
    loadStrings("apply", "quiz"),
    loadItems(),
    json<StudyIndex>(`${base}modules.json`),
    json<ApplyProps["acts"]>(`${base}${lang.toLowerCase()}/acts.json`),
  ]);
  return { t: strings.apply, quiz: strings.quiz, index, data, acts };
}

const json = async <T>(address: string): Promise<T> => (await fetch(address)).json() as Promise<T>;

/** A module's title; its id for one that the course no longer has. */
export const titleIn = (acts: ApplyProps["acts"], module: string): string =>
  acts[module]?.title ?? module;
