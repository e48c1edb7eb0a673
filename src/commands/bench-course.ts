// A course as large as one likes, for measuring: the real one, each module many times over under other ids and with other words.
import { parse, stringify } from "yaml";
import type { Files } from "#core/content/files.ts";
import { splitFrontMatter } from "#core/content/parse.ts";
import { type Language, LOCALES, type Locale, languageOf } from "#core/i18n/locales.ts";

/** How far a copy's words lie from those of the copy before, so that copies don't read alike. */
const STEP = 7;

/** Words that may stand for each other: English words of one length, Chinese characters. */
const WORDS: Readonly<Record<Language["counts"], RegExp>> = {
  words: /\b[a-z]{4,}\b/g,
  characters: /\p{Script=Han}/gu,
};

type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** The files of a course with `times` as many parts, modules and questions. Once is the course itself. */
export function multiply(files: Files, times: number): Map<string, string> {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const result = new Map(files);
  const exchange = Object.fromEntries(
    LOCALES.map((locale) => [locale, exchangeOf(files, locale)]),
  ) as Record<Locale, ReturnType<typeof exchangeOf>>;
  const slugs = new Set<string>();
  const items = new Set<string>();
  const read = (file: string) => parse(files.get(file) ?? "");
  for (const file of files.keys()) {
    const slug = /^modules\/([^/]+)\/questions\.yaml$/.exec(file)?.[1];
    if (slug === undefined) continue;
    slugs.add(slug);
    for (const entry of read(file)) {
      items.add(entry.id);
      for (const step of entry.steps ?? []) items.add(step.id);
    }
  }

  for (const copy of copies.slice(1)) {
    const named = (id: string) => `${id}-${copy + 1}`;
    const item = (id: string) => (items.has(id) ? named(id) : id);
    for (const [file, source] of files) {
      const [, slug = "", rest = ""] = /^modules\/([^/]+)\/(.*)$/.exec(file) ?? [];
      if (slug === "") continue;
      // Its months and figures are held to the case's tables, as an episode's are.
      if (rest.endsWith("/session.yaml")) {
        result.set(`modules/${named(slug)}/${rest}`, source);
        continue;
      }
      const locale = LOCALES.find((candidate) => rest.startsWith(candidate));
      const words = (text: string) => (locale ? exchange[locale](text, copy) : text);
      const parts = rest.endsWith(".mdx") ? splitFrontMatter(source) : undefined;
      result.set(
        `modules/${named(slug)}/${rest}`,
        parts === undefined
          ? yaml(changed(parse(source), item, locale ? words : item))
          : `---\n${yaml(changed(parse(parts.yaml), (id) => id, words))}---\n${outsideTags(parts.body, words)}`,
      );
    }
  }

  const syllabus = read("course/course.yaml");
  const everyCopy = <T>(list: readonly T[], of: (entry: T, name: (id: string) => string) => T) =>
    copies.flatMap((copy) =>
      list.map((entry) => (copy === 0 ? entry : of(entry, (id) => `${id}-${copy + 1}`))),
    );
  result.set(
    "course/course.yaml",
    yaml({
      ...syllabus,
      parts: everyCopy<{ id: string; modules: string[] }>(syllabus.parts, (part, name) => ({
        id: name(part.id),
        modules: part.modules.map(name),
      })),
      confusable: everyCopy<string[]>(syllabus.confusable ?? [], (group, name) => group.map(name)),
    }),
  );
  result.set(
    "sessions/series.yaml",
    yaml(
      mapped<{ meetings: { id: string; modules: string[] }[] }>(
        read("sessions/series.yaml"),
        (plan) => ({
          ...plan,
          meetings: everyCopy<{ id: string; modules: string[] }>(
            plan.meetings,
            (meeting, name) => ({
              ...meeting,
              id: name(meeting.id),
              modules: meeting.modules.map(name),
            }),
          ),
        }),
      ),
    ),
  );
  for (const locale of LOCALES) {
    const file = `sessions/${locale}.yaml`;
    result.set(
      file,
      yaml(
        mapped<{ meetings: Record<string, string> }>(read(file), (plan) => ({
          ...plan,
          meetings: Object.fromEntries(
            everyCopy<[string, string]>(Object.entries(plan.meetings), ([id, why], name) => [
              name(id),
              why,
            ]),
          ),
        })),
      ),
    );
  }
  for (const locale of LOCALES) {
    const file = `course/${locale}.yaml`;
    const words = read(file);
    const everyEntry = (entries: Readonly<Record<string, Value>>) =>
      Object.fromEntries(
        everyCopy(Object.entries(entries), ([id, entry], name) => [
          name(id),
          // The copy's number at the end of a title is enough to tell one from the other.
          changed(
            entry,
            (key) => key,
            (text) => name(text).replace(/-(\d+)$/, " $1"),
          ),
        ]),
      );
    result.set(
      file,
      yaml({ ...words, parts: everyEntry(words.parts), modules: everyEntry(words.modules) }),
    );
  }
  return result;
}

const mapped = <T>(of: Record<string, T>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** A value with other keys and other texts. */
function changed(
  value: Value,
  key: (key: string) => string,
  text: (text: string) => string,
): Value {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((entry) => changed(entry, key, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [key(name), changed(entry, key, text)]),
  );
}

/** An episode stays as it is: its numbers and months are held to the case's tables. */
const outsideTags = (body: string, words: (text: string) => string): string =>
  body
    .split(/(<Episode>[\s\S]*?<\/Episode>|<[^>]*>)/)
    .map((part, index) => (index % 2 === 0 ? words(part) : part))
    .join("");

/** Puts for each word another of its kind, the same in the whole copy: as long, as frequent, and to be searched for alike. */
function exchangeOf(files: Files, locale: Locale): (text: string, copy: number) => string {
  const found = new Set<string>();
  const wanted = WORDS[languageOf(locale).counts];
  for (const [file, source] of files) {
    if (!file.includes(`/${locale}/`)) continue;
    for (const [word] of source.matchAll(wanted)) found.add(word);
  }
  const byLength = new Map<number, string[]>();
  for (const word of [...found].sort()) {
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  const places = new Map(
    [...byLength.values()].flatMap((words) => words.map((word, place) => [word, { words, place }])),
  );
  return (text, copy) =>
    text.replace(wanted, (word) => {
      const { words = [], place = 0 } = places.get(word) ?? {};
      return words[(place + copy * STEP) % words.length] ?? word;
    });
}
