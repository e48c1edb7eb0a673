// A page as a browser's parser takes it, beside what is written: where the two part, the parser has moved or mended something.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface Parsed {
  readonly root: Node;
  /** What the parser complained of while it read tags and characters, each with its line. */
  readonly complaints: readonly string[];
}

export function parsed(source: string): Parsed {
  const complaints: string[] = [];
  const root = parse(source, {
    sourceCodeLocationInfo: true,
    // A browser with script on reads `<noscript>` as text, one without as elements: these are looked at, too.
    scriptingEnabled: false,
    onParseError: ({ code, startLine }) => complaints.push(`${code} in line ${startLine}`),
  });
  return { root, complaints };
}

const childrenOf = (node: Node): Node[] => [
  ...("childNodes" in node ? node.childNodes : []),
  ...("content" in node ? [node.content] : []),
];

const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

/** All elements below a node, in order. */
export const elementsIn = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsIn(child)]);

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

/** What can be read of an element, or heard: its text, its attributes of words, pictures' names. */
export const wordsIn = (node: Node): string =>
  [
    ...(isElement(node)
      ? ["aria-label", "alt", "title"].flatMap((name) => attribute(node, name) ?? [])
      : []),
    ...(defaultTreeAdapter.isTextNode(node) ? [node.value] : []),
    ...childrenOf(node).map(wordsIn),
  ]
    .join(" ")
    .trim();

/** An element as its start tag says it, short enough for a message. */
export const nameOf = ({ tagName, attrs }: Element): string =>
  `<${[tagName, ...attrs.slice(0, 3).map(({ name, value }) => `${name}="${value.slice(0, 40)}"`)].join(" ")}>`;

/** Elements that end with their start tag. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/**
 * Elements that do not stand where they were written: made up by the parser, not closed, or moved out of the element in
 * which they were written, as what stands after `</html>` or between the rows of a table.
 */
export function displaced(root: Node): string[] {
  return elementsIn(root).flatMap((element) => {
    const at = element.sourceCodeLocation;
    // SVG closes what is empty with a slash.
    const isEmpty = VOID.has(element.tagName) || element.namespaceURI !== html.NS.HTML;
    if (!at?.startTag) return [`${nameOf(element)} is written nowhere`];
    if (!at.endTag && !isEmpty) return [`${nameOf(element)} is not closed`];
    const around = element.parentNode && isElement(element.parentNode) ? element.parentNode : null;
    const room = around?.sourceCodeLocation;
    if (!room?.startTag) return [];
    const inside =
      at.startOffset >= room.startTag.endOffset &&
      at.endOffset <= (room.endTag?.startOffset ?? room.endOffset);
    return inside ? [] : [`${nameOf(element)} is written outside ${around && nameOf(around)}`];
  });
}
