import type { APIRoute } from "astro";
import { fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { candidatesOf } from "#core/live/candidates.ts";
import { bankOf } from "#course/bank.ts";
import { taught } from "#course/facilitate.ts";
import { aliases, course, modules, strings, titleOf } from "#course/index.ts";
import { monthName } from "#course/months.ts";
import { localePaths } from "#course/paths.ts";
import type { HandoverData } from "#islands/handover/types.ts";

// What facilitators hand over, in words: modules, the questions that groups vote on, the series.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  const { handover } = strings(locale);
  const titles = modules.map(({ slug }) => [slug, titleOf(locale, slug).title] as const);
  const titled = new Map(titles);
  const data: HandoverData = {
    modules: Object.fromEntries([
      ...titles,
      ...Object.entries(aliases).flatMap(([former, slug]) => {
        const title = titled.get(slug);
        return title === undefined ? [] : [[former, title] as const];
      }),
    ]),
    taught: taught.map(({ slug }) => slug),
    items: Object.fromEntries(
      modules.flatMap((module) => {
        const votable = new Set(candidatesOf(module).map(({ id }) => id));
        return bankOf(module, locale).items.flatMap(({ item, words }) => {
          const id = String(item["id"]);
          if (!votable.has(id)) return [];
          const { gradingRev, key } = item as { gradingRev?: number; key?: unknown };
          const right = words.options?.[String(key)]?.text;
          return [
            [id, { stem: words.stem, rev: gradingRev ?? 1, key: String(key), right }] as const,
          ];
        });
      }),
    ),
    series: Object.entries(course.series).map(([id, { meetings }]) => ({
      id,
      title: course.words[locale].series[id]?.title ?? id,
      isMonthly: meetings.every(({ month }) => month !== undefined),
      meetings: meetings.map((meeting) => meeting.id),
      words: meetings.map(({ month, modules }, at) => ({
        name: month ? monthName(locale, month) : fill(handover.meeting, { n: at + 1 }),
        modules,
      })),
    })),
  };
  return new Response(JSON.stringify(data), { headers: { "Content-Type": "application/json" } });
};
