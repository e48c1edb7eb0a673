import type { APIRoute } from "astro";
import type { Module } from "#core/course/course.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import type { Item } from "#core/items/item.ts";
import { judgedOf } from "#core/items/parts.ts";
import { slim } from "#core/items/slim.ts";
import { modules, titleOf } from "#course/index.ts";
import { caseOf, wordsOf } from "#course/items.ts";
import type { Bank, BankItem } from "#islands/question/bank.ts";

// A module's items with words and answers, for review and test, which ask questions of many modules.
export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    modules.map((module) => ({ params: { locale, slug: module.slug }, props: { module } })),
  );

export const GET: APIRoute = ({ params, props }) => {
  const locale = params["locale"] as Locale;
  const { module } = props as { module: Module };
  const { sections, objectives } = module.lessons[locale];
  const bank: Bank = {
    title: titleOf(locale, module.slug).title,
    sections,
    objectives,
    items: module.bank.flatMap((entry) =>
      entry.kind === "scenario"
        ? entry.steps.map((step) => ({
            ...bankItem(module, locale, step),
            case: caseOf(module, locale, entry.id),
          }))
        : bankItem(module, locale, entry),
    ),
  };
  return new Response(JSON.stringify(bank), { headers: { "Content-Type": "application/json" } });
};

function bankItem(module: Module, locale: Locale, item: Item): BankItem {
  const { stem, hint, prompts, options, accepted, near, feedback, rationale } = wordsOf(
    module,
    locale,
    item.id,
  );
  const told = (id: string): string =>
    (item.kind === "short-answer"
      ? (feedback?.[id as "right" | "wrong"] ?? near?.[id]?.feedback)
      : (prompts ?? options)?.[id]?.feedback) ?? "";
  return {
    item: slim(item),
    words: {
      stem,
      hint,
      ...(prompts && { prompts: texts(prompts) }),
      ...(options && { options: texts(options) }),
      ...(accepted && { accepted }),
    },
    ...(near && {
      near: Object.fromEntries(Object.entries(near).map(([id, { answers }]) => [id, answers])),
    }),
    answer: {
      feedback: Object.fromEntries(
        judgedOf(item, Object.keys(near ?? {})).map((id) => [id, told(id)]),
      ),
      // Set in a place that shows no emphasis.
      rationale: rationale.split("**").join(""),
    },
  };
}

/** What is shown before the answer: texts without feedback. */
const texts = (of: Readonly<Record<string, { readonly text?: string | undefined }>>) =>
  Object.fromEntries(
    Object.entries(of).map(([id, { text }]) => [id, text === undefined ? {} : { text }]),
  );
