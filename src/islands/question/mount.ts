import { h } from "preact";
import type { Strings } from "#core/i18n/strings.ts";
import type { Bank } from "#core/items/bank.ts";
import "#islands/site/rescue.ts";
import { hydrate } from "#islands/site/render.ts";
import { begunIn } from "./begun.ts";
import { kindOf } from "./kinds.ts";
import { onOwnPage } from "./own-page.ts";

/** Loads code and words of a question on a module's page. Returns a function that hydrates its HTML; the first render equals that HTML. */
export async function prepare(
  root: HTMLElement,
  module: string,
  bank: Bank,
  t: Strings["quiz"],
): Promise<() => void> {
  const id = root.querySelector("form")?.id.slice("q-".length);
  const found = bank.items.find(({ item }) => item["id"] === id);
  if (!found) throw new Error(`no ${id}`);
  const question = onOwnPage(found, module);
  const Kind = await kindOf(question.item.kind);
  return () => {
    // Only now: the reader may have answered while script and words were on their way.
    const begun = begunIn(root, question.item);
    hydrate(h(Kind, { ...question, t, begun }), root);
  };
}
