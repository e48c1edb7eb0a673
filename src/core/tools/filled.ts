// What stands on a sheet that the hall filled in: words of the sheet's own, or the paper of the case that it is.
import type { CaseBook } from "#core/case/case-book.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Tool, ToolWords } from "../content/schema/tools.ts";

type Words = ToolWords[string];

/** The paragraphs of a paper, without emphasis. */
export const paragraphsOf = (body: string): string[] =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\*\*/g, "").trim());

/** The rows of the table in a paper, its head first. */
export const tableOf = (body: string): string[][] =>
  body
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[\s|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim()),
    );

/** A paragraph without its label, which the sheet has in print; what the label has in brackets stays. */
export const withoutLabel = (text: string): string =>
  unlabelled(text).replace(/^[a-z]/, (letter) => letter.toUpperCase());

const unlabelled = (text: string): string =>
  text.replace(/^[^:：（(]{1,60}([（(][^)）]*[)）])?(?:: |：)/, (_, more?: string) =>
    more ? more.replace(/\)$/, ") ") : "",
  );

/** What the hall wrote in each field, paragraph by paragraph. */
export function filledIn(
  book: CaseBook,
  tool: Tool,
  words: Words,
  locale: Locale,
): Map<string, string[]> {
  const body = tool.paper && !tool.grid ? book.papers[locale][tool.paper]?.body : undefined;
  if (body === undefined) {
    return new Map(tool.fields.map(({ id }) => [id, [words.filled?.[id] ?? ""]]));
  }
  const left = paragraphsOf(body);
  return new Map(
    tool.fields.map(({ id, paragraphs }) => {
      const own = left.splice(0, paragraphs);
      return [id, paragraphs === 1 ? own.map(withoutLabel) : own];
    }),
  );
}
