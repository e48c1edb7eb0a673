import { isList, type Response } from "#core/items/score.ts";
import type { NewEvent } from "#core/record/event.ts";
import type { Example } from "./examples.ts";

/** Does something in the page and waits until the page has followed. */
export type Perform = (what: () => void) => Promise<void>;

/** Brings an example's state about by the question's own controls, as its reader would. */
export async function drive(root: Element, example: Example, perform: Perform): Promise<void> {
  for (const { response, sure } of example.steps) {
    if (response !== undefined) await respond(root, example, response, perform);
    if (sure) await perform(() => pick(root, ".q-sure label:last-child input").click());
    await perform(() => pick(root, "button[type=submit]").click());
  }
}

/** Gives an answer, without checking it. */
export async function respond(
  root: Element,
  { props: { item, words } }: Example,
  response: Response,
  perform: Perform,
): Promise<void> {
  const rows = () => [...root.querySelectorAll<HTMLElement>(".opt")];
  const plain = (text = "") => text.split("**").join("");
  const at = (id: string): HTMLElement => {
    const text =
      item.kind === "true-false"
        ? undefined
        : plain((words.prompts?.[id] ?? words.options?.[id])?.text);
    const found =
      text === undefined
        ? rows()[id === "true" ? 0 : 1]
        : rows().find((row) => row.querySelector(".o")?.textContent?.trim() === text);
    if (!found) throw new Error(`${item.id} shows no ${id}`);
    return found;
  };
  if (item.kind === "short-answer") {
    const field = pick(root, ".write input") as HTMLInputElement;
    await perform(() => {
      field.value = response as string;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  } else if (item.kind === "ordering" && isList(response)) {
    for (const [place, id] of response.entries()) {
      while (rows().indexOf(at(id)) > place) {
        await perform(() => pick(at(id), "button").click());
      }
    }
  } else if (isList(response)) {
    for (const option of item.kind === "multiple" ? item.options : []) {
      const box = pick(at(option), "input") as HTMLInputElement;
      if (box.checked !== response.includes(option)) await perform(() => box.click());
    }
  } else if (typeof response === "string") {
    await perform(() => pick(at(response), "input").click());
  } else {
    for (const [prompt, option] of Object.entries(response)) {
      const select = pick(at(prompt), "select") as HTMLSelectElement;
      await perform(() => {
        select.value = option;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
  }
}

function pick(root: Element, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
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
