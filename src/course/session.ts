// What a session of one length has: the parts of the module's sheet that there is time for.
import type { Module } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Item } from "#core/items/item.ts";
import { itemsOf } from "#core/items/parts.ts";
import { type Form, ROOM } from "#core/sessions/forms.ts";
import { phasesOf } from "#core/sessions/phases.ts";

export function sessionOf(module: Module, locale: Locale, form: Form) {
  if (module.session === undefined) throw new Error(`No session for ${module.slug}`);
  const { vote, words } = module.session;
  const { questions, ...rest } = words[locale];
  const bank = new Map(itemsOf(module.bank).map((item) => [item.id, item]));
  const items = vote
    .map((id) => bank.get(id))
    .filter((item): item is Item => item !== undefined)
    .slice(0, ROOM[form].votes);
  return {
    ...rest,
    items,
    questions: questions.slice(0, ROOM[form].questions),
    phases: phasesOf(form, items.length),
  };
}
