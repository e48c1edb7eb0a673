import { escapeUTF8 } from "entities";

/** A piece of XML, written. */
export interface Xml {
  readonly xml: string;
}
type Content = string | Xml | readonly Content[];

/** An element. What is given as text is escaped. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): Xml => {
  const head = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`),
  ];
  return { xml: `<${head.join(" ")}>${inside(content)}</${name}>` };
};

const inside = (content: Content): string =>
  typeof content === "string"
    ? escaped(content)
    : "xml" in content
      ? content.xml
      : content.map(inside).join("");

/** XML 1.0 has no way to write these characters (section 2.2 of its specification). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes control characters, which XML 1.0 forbids
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;

const escaped = (text: string): string => escapeUTF8(text.replace(UNWRITABLE, ""));

/** A whole document. */
export const writeXml = ({ xml }: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;

/** Paragraphs as HTML, for formats that take a text as a string with tags in it. */
export const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => xml("p", {}, text).xml).join("");
