import { optionsOf } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";
import type { NewEvent } from "#core/record/event.ts";
import type { Example } from "./examples.ts";
import type { Hand, Perform } from "./hand.ts";

/** Brings an example's state about by the question's own controls, as its reader would. */
export async function drive(root: Element, example: Example, perform: Perform): Promise<void> {
  const hand = handOf(root, example, perform);
  for (const { response, sure } of example.steps) {
    if (response !== undefined) await example.respond(hand, response);
    if (sure) await hand.click(hand.pick(".q-sure label:last-child input"));
    await hand.click(hand.pick("button[type=submit]"));
  }
}

/** Gives an answer, without checking it. */
export const respond = (root: Element, example: Example, response: Response, perform: Perform) =>
  example.respond(handOf(root, example, perform), response);

function handOf(root: Element, { props: { item, words } }: Example, perform: Perform): Hand {
  const rows = () => [...root.querySelectorAll<HTMLElement>(".opt")];
  const plain = (text: string) => text.split("**").join("");
  const find = (selector: string, within: Element = root) =>
    within.querySelector<HTMLElement>(selector) ?? undefined;
  const pick = (selector: string, within: Element = root): HTMLElement => {
    const found = find(selector, within);
    if (!found) throw new Error(`Nothing is ${selector}`);
    return found;
  };
  return {
    rows,
    row: (id) => {
      const { text } = words.prompts?.[id] ?? words.options?.[id] ?? {};
      const found =
        text === undefined
          ? // What has no words of its own always stands in one order.
            rows()[optionsOf(item).indexOf(id)]
          : rows().find((row) => row.querySelector(".o")?.textContent?.trim() === plain(text));
      if (!found) throw new Error(`${item.id} shows no ${id}`);
      return found;
    },
    click: (control) => perform(() => control.click()),
    fill: (field, value) =>
      perform(() => {
        (field as HTMLInputElement).value = value;
        const type = field.tagName === "SELECT" ? "change" : "input";
        field.dispatchEvent(new Event(type, { bubbles: true }));
      }),
    find,
    pick,
  };
}

/** The answer of an earlier sitting that an example speaks of; undefined if it speaks of none. */
export const earlierAnswer = ({ props, earlier }: Example): NewEvent | undefined =>
  earlier === undefined
    ? undefined
    : {
        type: "answered",
        item: props.item.id,
        rev: props.item.gradingRev,
        module: props.module,
        context: props.context,
        attempt: 1,
        score: earlier,
        response: "",
      };
