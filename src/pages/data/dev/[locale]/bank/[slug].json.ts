import type { APIRoute } from "astro";
import type { Module } from "#core/content/course.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { bankOf } from "#course/bank.ts";
import { modules } from "#course/index.ts";

// A module's items with words and answers, for every page that asks them: the module's own, review and test.
export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    modules.map((module) => ({ params: { locale, slug: module.slug }, props: { module } })),
  );

export const GET: APIRoute = ({ params, props }) => {
  const { module } = props as { module: Module };
  const bank = bankOf(module, params["locale"] as Locale);
  return new Response(JSON.stringify(bank), { headers: { "Content-Type": "application/json" } });
};
