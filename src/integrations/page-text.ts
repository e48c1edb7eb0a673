import { DomUtils, parseDocument } from "htmlparser2";
import type { PageText } from "#core/search/texts.ts";

type AnyNode = ReturnType<typeof parseDocument>["children"][number];
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** What stands in one line with the words around it; all else has lines of its own. */
const INLINE = new Set(
  "a abbr b bdi cite code em i kbd mark q s small span strong sub sup tspan u wbr".split(" "),
);

/** What is not read, beside what the page leaves out by `data-find="no"`. */
const SILENT = new Set(["script", "style", "template", "noscript"]);

interface Place {
  id?: string;
  title?: string;
  lines: string[];
}

/** What a page that was built says to its readers, anchor by anchor. Nothing if no part of it is marked `data-find`. */
export function pageText(html: string, path: string): PageText | undefined {
  const body = DomUtils.findOne(
    ({ attribs }) => attribs["data-find"] === "",
    parseDocument(html).children,
  );
  if (body === null) return undefined;

  let title = "";
  let heading = "";
  let line = "";
  let here: Place = { lines: [] };
  const places = [here];

  const begin = (place: Place): void => {
    here = place;
    places.push(place);
  };
  const endLine = (): void => {
    const text = line.normalize("NFC").replace(/\s+/g, " ").trim();
    if (text !== "") here.lines.push(text);
    line = "";
  };
  const readAll = ({ children }: Element): void => {
    for (const child of children) read(child);
  };
  /** The lines of a heading: the first is its name. */
  const named = (element: Element): string => {
    const { lines } = here;
    here.lines = [];
    readAll(element);
    endLine();
    const [name = "", ...more] = here.lines;
    here.lines = [...lines, ...more];
    return name;
  };

  const read = (node: AnyNode): void => {
    if (node.type === "text") line += node.data;
    if (!("attribs" in node)) return;
    const { name, attribs } = node;
    const { id } = attribs;
    if (SILENT.has(name) || attribs["data-find"] === "no") return;
    if (INLINE.has(name)) {
      // A term's name in the other language stands below the term, with no space between.
      if (attribs["lang"] !== undefined && /\S$/.test(line)) endLine();
      // A picture's label is wrapped by hand.
      if (name === "tspan" && /[^\p{Script=Han}\s]$/u.test(line)) line += " ";
      readAll(node);
      return;
    }
    endLine();
    if (name === "h1") title = named(node);
    else if (/^h[2-6]$/.test(name)) {
      heading = named(node);
      if (id === undefined) here.lines.push(heading);
      else begin({ id, title: heading, lines: [] });
    } else if (name === "dt") {
      const term = named(node);
      if (here.id !== undefined && here.title === undefined) here.title = term;
      else here.lines.push(term);
    } else if (id !== undefined && name !== "svg") {
      // An entry with an anchor of its own is called by what it defines, or by the heading above it.
      const outer = here;
      const entry: Place = { id, lines: [] };
      begin(entry);
      readAll(node);
      endLine();
      entry.title ??= heading;
      here = outer;
    } else readAll(node);
    endLine();
  };

  readAll(body);
  endLine();
  return {
    path,
    title,
    places: places.map(({ lines, ...place }) => ({ ...place, text: lines.join("\n") })),
  };
}
