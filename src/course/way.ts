import { minutesAQuestion, studyMinutes } from "#core/content/minutes.ts";
import type { PathData } from "#core/content/schema/path.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { PathWay } from "#core/plan/way.ts";
import { course, modules, titleOf } from "./index.ts";
import { modulePath } from "./paths.ts";

type Step = PathData["steps"][number];

/** Where each deed is done, below the home page of a language. */
const PLACES: Readonly<Record<NonNullable<Step["do"]>, string>> = {
  review: "review/",
  assess: "reflect/",
  act: "apply/#log",
  "look-back": "apply/#log",
  goal: "apply/",
  task: "path/",
};

function placeOf({ module, page, do: deed }: Step): string {
  if (module !== undefined) return modulePath(module);
  return page === undefined ? PLACES[deed ?? "task"] : `pages/${page}/`;
}

/** As home has it. */
const question = Number(minutesAQuestion(modules).toFixed(2));

/** The orientation paths in a language, each step with where it leads. */
export const ways = (locale: Locale): PathWay[] =>
  [...course.paths].map(([id, { steps, words }]) => ({
    id,
    title: words[locale].title,
    for: words[locale].for,
    steps: steps.map((step) => {
      const label = words[locale].steps[step.id] ?? "";
      const module = step.module === undefined ? undefined : course.modules.get(step.module);
      return {
        ...step,
        label,
        name: module ? titleOf(locale, module.slug).title : label,
        ...(module && { minutes: studyMinutes(module), question }),
        to: placeOf(step),
      };
    }),
  }));
