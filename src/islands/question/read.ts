import type { Item } from "#core/items/item.ts";
import { judgedOf, optionsOf, promptsOf } from "#core/items/parts.ts";
import { writtenOrder } from "#core/items/shuffle.ts";
import { restore, type SlimItem } from "#core/items/slim.ts";
import type { Answer, QuestionProps } from "./types.ts";

/** Only the questions of the quiz at the end are numbered: a page need not say it again of each. */
export const contextOf = (number: string | undefined): "check" | "quiz" =>
  number === undefined ? "check" : "quiz";

/**
 * A question stands in the page's HTML, whole, for readers without script and for print. The island takes it from
 * there: carried a second time as data, ten questions would double the weight of a page.
 */
export function readQuestion(root: HTMLElement): Omit<QuestionProps, "t"> {
  const { item, hint, accepted, near, number } = JSON.parse(root.dataset["question"] ?? "{}") as {
    item: SlimItem;
    hint: string;
    accepted?: string[];
    near?: QuestionProps["near"];
    number?: string;
  };
  // The form already says which item it is.
  const whole = restore({ ...item, id: root.querySelector("form")?.id.slice("q-".length) });
  // Texts stand in the order of the ids: naming each would cost a page more than its pictures.
  const texts = (ids: readonly string[], selector: string) => {
    const elements = root.querySelectorAll(selector);
    return Object.fromEntries(
      ids.flatMap((id, index) => {
        const element = elements[index];
        return element ? [[id, { text: readInline(element) }]] : [];
      }),
    );
  };
  const prompts = promptsOf(whole);
  const options = whole.kind === "ordering" ? writtenOrder(whole.key) : optionsOf(whole);
  const stem = root.querySelector(".stem");
  return {
    item: whole,
    context: contextOf(number),
    module: root.closest<HTMLElement>("[data-module]")?.dataset["module"] ?? "",
    ...(number === undefined ? {} : { number }),
    ...(near === undefined ? {} : { near }),
    words: {
      stem: stem ? readInline(stem) : "",
      hint,
      options: texts(options, prompts.length > 0 ? ".pair-key li" : ".o"),
      prompts: texts(prompts, ".o"),
      ...(accepted === undefined ? {} : { accepted }),
    },
  };
}

/** Reads an item's feedback and rationale from the page's answers, where the lines stand in the order of `judgedOf`. */
export function readAnswer(item: Item, near: readonly string[]): Answer {
  const block = document.getElementById(`answer-${item.id}`);
  const lines = block?.querySelectorAll("li span") ?? [];
  const feedback = Object.fromEntries(
    judgedOf(item, near).map((id, index) => [id, lines[index]?.textContent ?? ""]),
  );
  return { feedback, rationale: block?.querySelector(".why")?.textContent ?? "" };
}

/** The text of an element with its emphasis as `**`: what `Inline` wrote, read back. */
const readInline = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeName === "STRONG" ? `**${node.textContent}**` : node.textContent))
    .join("");
