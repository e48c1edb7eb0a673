import { parse } from "yaml";
import { splitFrontMatter } from "#core/content/parse.ts";
import { pageSchema } from "#core/content/schema/page.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { course, shownIn } from "./index.ts";
import { readContent } from "./reading.ts";

/** A unit's own pages, by name. */
export const ownPages = (locale: Locale): { name: string; title: string; summary: string }[] =>
  (course.unit?.pages ?? []).map((name) => {
    const shown = shownIn(locale, `pages/${locale}/${name}.mdx`);
    const source = readContent().files.get(`pages/${shown}/${name}.mdx`) ?? "";
    return { name, ...pageSchema.parse(parse(splitFrontMatter(source)?.yaml ?? "")) };
  });
