// Takes modules out of the course, and everything that leads to them.
import { LOCALES } from "#core/i18n/locales.ts";
import type { BankEntry } from "#core/items/item.ts";
import { misconceptionsOf } from "#core/items/misconceptions.ts";
import { itemsOf } from "#core/items/parts.ts";
import type { Files } from "../files.ts";
import { changed, readYaml } from "./yaml.ts";

interface Named {
  readonly modules: readonly string[];
}

/** The content without some of its modules: no text links to them, no list names them. */
export function without(files: Files, hidden: readonly string[]): Map<string, string> {
  const rest = new Map<string, string>();
  if (hidden.length === 0) return new Map(files);
  const shown = (slug: string) => !hidden.includes(slug);
  const left = <T extends Named>(of: readonly T[]): T[] =>
    of.map((entry) => ({ ...entry, modules: entry.modules.filter(shown) }));
  const links = linksTo(hidden);

  for (const [file, text] of files) {
    const [folder = "", slug = ""] = file.split("/");
    if (folder === "modules" && hidden.includes(slug)) continue;
    if (file === "course/course.yaml") {
      rest.set(
        file,
        changed<{ parts: Named[]; confusable?: string[][] }>(text, (course) => ({
          ...course,
          parts: left(course.parts).filter(({ modules }) => modules.length > 0),
          confusable: (course.confusable ?? [])
            .map((group) => group.filter(shown))
            .filter((group) => group.length > 1),
        })),
      );
    } else if (file === "evidence/evidence.yaml") {
      rest.set(
        file,
        changed<{ cases: Named[]; research: Named[] }>(text, ({ cases, research }) => ({
          cases: left(cases),
          research: left(research),
        })),
      );
    } else if (/^instruments\/[^/]+\/instrument\.yaml$/.test(file)) {
      rest.set(
        file,
        changed<{ areas: Named[] }>(text, (instrument) => ({
          ...instrument,
          areas: left(instrument.areas),
        })),
      );
    } else if (/^paths\/[^/]+\.yaml$/.test(file)) {
      rest.set(
        file,
        changed<{ steps: { module?: string }[] }>(text, ({ steps }) => ({
          steps: steps.filter(({ module }) => module === undefined || shown(module)),
        })),
      );
    } else if (file === "sessions/series.yaml") {
      rest.set(
        file,
        changed<Plans>(text, (plans) =>
          mapped(plans, (plan) => ({
            ...plan,
            meetings: left(plan.meetings).filter(({ modules }) => modules.length > 0),
          })),
        ),
      );
    } else {
      rest.set(file, /\.mdx?$/.test(file) ? text.replace(links, "$1") : text);
    }
  }
  const parts = readYaml<{ parts: { id: string }[] }>(
    rest.get("course/course.yaml") ?? "",
  ).parts.map(({ id }) => id);
  for (const locale of LOCALES) {
    const file = `course/${locale}.yaml`;
    rest.set(
      file,
      changed<{ parts: Record<string, unknown>; modules: Record<string, unknown> }>(
        rest.get(file) ?? "",
        (words) => ({
          ...words,
          parts: pick(words.parts, (id) => parts.includes(id)),
          modules: pick(words.modules, shown),
        }),
      ),
    );
  }
  const plans = readYaml<Plans>(rest.get("sessions/series.yaml") ?? "{}");
  for (const locale of LOCALES) {
    const file = `sessions/${locale}.yaml`;
    if (!rest.has(file)) continue;
    rest.set(
      file,
      changed<Record<string, { meetings: Record<string, unknown> }>>(
        rest.get(file) ?? "",
        (words) =>
          mapped(words, (plan, name) => ({
            ...plan,
            meetings: pick(plan.meetings, (id) =>
              (plans[name]?.meetings ?? []).some((meeting) => meeting.id === id),
            ),
          })),
      ),
    );
  }
  const named = misconceptionsIn(rest);
  for (const locale of LOCALES) {
    const file = `misconceptions/${locale}.yaml`;
    rest.set(
      file,
      changed<Record<string, unknown>>(rest.get(file) ?? "{}", (words) =>
        pick(words, (id) => named.has(id)),
      ),
    );
  }
  for (const [file, text] of rest) {
    const [, name] = /^paths\/([^/]+)\.yaml$/.exec(file) ?? [];
    if (name === undefined) continue;
    const steps = readYaml<{ steps: { id: string }[] }>(text).steps.map(({ id }) => id);
    if (steps.length === 0) rest.delete(file);
    for (const locale of LOCALES) {
      const words = `paths/${locale}/${name}.yaml`;
      if (steps.length === 0) rest.delete(words);
      else if (rest.has(words)) {
        rest.set(
          words,
          changed<{ steps: Record<string, unknown> }>(rest.get(words) ?? "", (path) => ({
            ...path,
            steps: pick(path.steps, (id) => steps.includes(id)),
          })),
        );
      }
    }
  }
  return rest;
}

/** The misconceptions that questions name. */
const misconceptionsIn = (files: Files): ReadonlySet<string> =>
  new Set(
    [...files].flatMap(([file, text]) =>
      /^modules\/[^/]+\/questions\.yaml$/.test(file)
        ? itemsOf(readYaml<BankEntry[]>(text)).flatMap((item) =>
            Object.values(misconceptionsOf(item)),
          )
        : [],
    ),
  );

/** Links of lessons, pages and papers that lead to one of these modules; what they say stays. */
const linksTo = (slugs: readonly string[]): RegExp =>
  new RegExp(`\\[([^\\]]*)\\]\\((?:\\.\\./)+(?:modules/)?(?:${slugs.join("|")})/[^)]*\\)`, "g");

type Plans = Record<string, { meetings: (Named & { id: string })[] }>;

const mapped = <T>(of: Record<string, T>, change: (value: T, key: string) => T) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));

const pick = (of: Record<string, unknown>, wanted: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(of).filter(([id]) => wanted(id)));
