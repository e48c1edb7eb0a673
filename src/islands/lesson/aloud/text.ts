// Collects the pieces of a page that are read aloud, in order, each with its place in the document.
import { sentences, spoken } from "#core/speech/sentences.ts";
import { rowText } from "#core/speech/table.ts";
import type { Piece } from "./player.ts";

export interface Part extends Piece {
  /** The block whose text it is. */
  readonly block: Element;
  /** Its characters in the block's own text; without them the whole block is shown. */
  readonly span?: { readonly from: number; readonly to: number };
}

interface Page {
  readonly root: Element;
  readonly language: string;
  readonly colon: string;
  readonly comma: string;
}

/** What is not for the ear: what is pressed, what only leads elsewhere, what is heard already or not seen. */
const MUTE =
  "nav,button,select,textarea,input,svg,img,template,script,style,.lead>.kick,section.small,.screen,.sr,.late,.waiting,.again,.ending,[hidden],[aria-hidden=true],[role=status],[role=alert]";
/**
 * Of a question the stem and the options alone are read, once it is answered the stem alone: what comes with an answer tells the
 * key.
 */
const STEM = ".stem";
const OPTION = ":not(.model) > .opt .o";
const BLOCK =
  "p,li,dt,dd,h1,h2,h3,h4,figcaption,legend,caption,blockquote,summary,div,section,article,.stem,.o";

const isMute = (element: Element): boolean =>
  element.matches(MUTE) || element.getClientRects().length === 0;

/** The parts of a page, from its beginning. */
export function partsOf(page: Page): Part[] {
  const parts: Part[] = [];
  const seen = new Set<Element>();
  const say = (block: Element, text: string | null | undefined): void => {
    if (!text) return;
    for (const { from, to } of sentences(text, page.language)) {
      parts.push({ block, text: spoken(text.slice(from, to)) });
    }
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) own(node.parentElement?.closest(BLOCK));
    else if (node instanceof HTMLTableRowElement) say(node, row(node, page));
    else if (node instanceof HTMLFormElement) ask(node);
    else if (node instanceof Element && !isMute(node)) {
      for (const child of [...node.childNodes]) visit(child);
      // A drawing's words say in no order what its description says.
      if (node.localName === "figure")
        say(node, node.querySelector("svg")?.getAttribute("aria-label"));
    }
  };
  const ask = (form: Element): void => {
    for (const block of form.querySelectorAll(STEM)) own(block);
    if (!form.matches(".is-done")) {
      for (const block of form.querySelectorAll(OPTION)) own(block);
      say(form, choices(form, page));
    }
    const last = parts.pop();
    if (last) parts.push({ ...last, rests: true });
  };
  const own = (block: Element | null | undefined): void => {
    if (!block || seen.has(block)) return;
    seen.add(block);
    const whole = textsOf(block).map(dataOf).join("");
    for (const span of sentences(whole, page.language)) {
      parts.push({ block, span, text: spoken(whole.slice(span.from, span.to)) });
    }
  };
  visit(page.root);
  return parts;
}

/** The texts of a block that stand in no other block and are read. */
function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && (node.matches(BLOCK) || isMute(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** A text of as many characters, in which no line break of the source ends a sentence. */
const dataOf = ({ data }: Text): string => data.replace(/\s/g, " ");

/** What can be chosen where one chooses from a list: a list of the form has it for paper. */
const choices = (form: Element, { comma }: Page): string =>
  [...form.querySelectorAll(".pair-key li")].map(({ textContent }) => textContent).join(comma);

function row({ cells, parentElement, rowIndex }: HTMLTableRowElement, page: Page): string {
  const table = parentElement?.closest("table");
  const head = table?.tHead?.rows[0];
  const textOf = (cell: Element) => spoken(cell.textContent ?? "");
  // The headings are heard before each of their cells.
  if (head && rowIndex === 0) return "";
  const isHeaded = cells[0]?.localName === "th";
  return rowText([...(head?.cells ?? [])].map(textOf), [...cells].map(textOf), isHeaded, page);
}

/**
 * Where a part stands now. It is looked up anew each time: meanwhile an answer may have changed the page, or a translator.
 */
export function rangeOf({ block, span }: Part): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  if (!span) return range;
  let before = 0;
  for (const text of textsOf(block)) {
    const after = before + text.length;
    if (before <= span.from && span.from < after) range.setStart(text, span.from - before);
    if (before < span.to && span.to <= after) range.setEnd(text, span.to - before);
    before = after;
  }
  return range;
}
