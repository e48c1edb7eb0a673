import type { APIRoute } from "astro";
import type { Entry } from "#core/course/find.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { course, modules, titleOf } from "#course/index.ts";
import { href, localePaths, moduleHref } from "#course/paths.ts";

// Headings and terms for the plain search, where the full text can't be searched.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  const { terms } = course.words[locale];
  const entries: Entry[] = [
    ...modules.flatMap((module) => {
      const { title, summary } = titleOf(locale, module.slug);
      return [
        { title, href: moduleHref(locale, module.slug), about: summary },
        ...module.sections.map(({ id }) => ({
          title: module.lessons[locale].sections[id] ?? "",
          href: moduleHref(locale, module.slug, id),
          about: title,
        })),
      ];
    }),
    ...course.terms.map(({ id }) => ({
      title: terms[id]?.term ?? "",
      href: href(locale, `glossary/#${id}`),
      about: terms[id]?.definition ?? "",
      term: true,
    })),
  ];
  return new Response(JSON.stringify(entries), { headers: { "Content-Type": "application/json" } });
};
