import type { Lesson } from "#core/content/course.ts";
import { attributeOf, type MdxNode, parseMdx } from "#core/content/mdx.ts";
import { Report } from "#core/content/problem.ts";
import { type Locale, langTag } from "#core/i18n/locales.ts";
import { plain } from "#core/items/lint/text.ts";

/** One sentence of a lesson. */
export interface Sentence {
  /** The part of the lesson: a section's id, `case` for the episode, or a field of the front matter. */
  readonly place: string;
  readonly text: string;
  /** Where the links in it lead. */
  readonly links: readonly string[];
}

/** A lesson's text in one language. */
export interface Prose {
  readonly slug: string;
  readonly locale: Locale;
  readonly sentences: readonly Sentence[];
}

/** A heading, a paragraph or an entry of a list. */
interface Block {
  readonly place: string;
  readonly text: string;
  readonly links: readonly { readonly at: number; readonly to: string }[];
}

type Told = Pick<
  Lesson,
  "opening" | "objectives" | "sections" | "episode" | "idea" | "skill" | "act" | "together" | "body"
>;

/** All that readers read of a lesson, sentence by sentence; the labels of pictures are left out. */
export function proseOf(slug: string, lesson: Told, locale: Locale): Prose {
  const split = new Intl.Segmenter(langTag(locale), { granularity: "sentence" });
  const sentences = [...frontOf(lesson), ...bodyOf(lesson.body)].flatMap(({ place, text, links }) =>
    [...split.segment(text)].map(
      ({ segment, index }): Sentence => ({
        place,
        text: segment.trim(),
        links: links
          .filter(({ at }) => at >= index && at < index + segment.length)
          .map(({ to }) => to),
      }),
    ),
  );
  return { slug, locale, sentences };
}

function frontOf({ opening, objectives, sections, episode, idea, skill, act, together }: Told) {
  const { when, do: does, lookBack, variants } = act;
  const fields: readonly (readonly [place: string, texts: readonly (string | undefined)[]])[] = [
    ["opening", [opening]],
    ["objectives", Object.values(objectives)],
    ["headings", [...Object.values(sections), episode]],
    ["idea", [idea]],
    ["skill", skill],
    ["act", [`${when} ${does}`, lookBack, ...Object.values(variants ?? {})]],
    ["together", together],
  ];
  return fields.flatMap(([place, texts]) =>
    texts.flatMap((text): Block[] =>
      text ? [{ place, text: onOneLine(plain(text)), links: [] }] : [],
    ),
  );
}

/** The blocks of the body; none where it can't be parsed, which the check of the content tells. */
function bodyOf(body: string): Block[] {
  const tree = parseMdx(body, "", 1, new Report());
  return tree === undefined ? [] : blocksIn(tree, "");
}

function blocksIn(node: MdxNode, place: string): Block[] {
  if (node.type === "paragraph" || node.type === "heading") return [blockOf(node, place)];
  const own = node.name === "Episode" ? "case" : (attributeOf(node, "id") ?? place) || place;
  const title = attributeOf(node, "title");
  return [
    ...(title === undefined ? [] : [{ place: own, text: title, links: [] }]),
    ...(node.children ?? []).flatMap((child) => blocksIn(child, own)),
  ];
}

function blockOf(node: MdxNode, place: string): Block {
  const links: Block["links"][number][] = [];
  let text = "";
  const add = (part: MdxNode): void => {
    if (part.type === "link" && part.url !== undefined)
      links.push({ at: text.length, to: part.url });
    if (part.value !== undefined && !part.type.startsWith("mdx")) text += onOneLine(part.value);
    for (const child of part.children ?? []) add(child);
  };
  add(node);
  return { place, text, links };
}

/** A line's end in the file is a space to its reader. */
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");
