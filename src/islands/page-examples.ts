import type { Area } from "#core/assess/instrument.ts";
import type { WholeLocale } from "#core/i18n/locales.ts";
import type { Confidence } from "#core/items/confidence.ts";
import type { Item } from "#core/items/item.ts";
import { rightResponse, wrongResponse } from "#core/items/kinds/authors.ts";
import type { Answered, NewEvent, RecordedEvent } from "#core/record/event.ts";
import { compare } from "#core/record/order.ts";
import { joinId } from "#core/record/text.ts";
import { DAY } from "#core/time/instant.ts";

/*
 * What the examples of pages share. An example is a page of the site and a record that somebody might open it with; the
 * gallery shows the very page that readers get, with that record and no other.
 */

export type Words = Readonly<Record<WholeLocale, string>>;

/** Something on the page, by its selector: to be pressed, or a field with what is typed into it. */
type Step = string | readonly [field: string, text: Words];

/** Something on the page, by its selector, or with a text that stands in it. */
type Sight = string | readonly [selector: string, text: Words];

export interface PageExample {
  readonly name: string;
  /** The page's path below its language. */
  readonly page: string;
  readonly events?: (given: Given) => readonly Past[];
  /** What else stands in storage: texts by key, without the course's prefix. */
  readonly stored?: Stored | ((given: Given) => Stored);
  /** The fault of the browser's storage. */
  readonly storage?: "off" | "full";
  /** Data that fails to load: requests whose address contains this. */
  readonly lost?: readonly string[];
  /** Data that is still loading: requests whose address contains this. */
  readonly slow?: readonly string[];
  /** Whether the reader has read the page to its end before the steps. */
  readonly reads?: boolean;
  /** What the reader does there, one after the other. */
  readonly steps?: readonly Step[];
  /** The element or text that is there once the page is in this state. */
  readonly shows: Sight;
}

export type Stored = Readonly<Record<string, string>>;

/** An event so many days ago. */
export type Past = readonly [days: number, event: NewEvent];

/** What events are made of: the course as it is, and the moment. */
export interface Given extends CourseData {
  /** ms since 1970 UTC. */
  readonly now: number;
}

export interface CourseData {
  readonly locale: WholeLocale;
  /** The items of each module, variants left out, by slug in the order of the course. */
  readonly modules: Readonly<Record<string, readonly CourseItem[]>>;
  readonly instruments: Readonly<Record<string, InstrumentData>>;
}

export interface CourseItem {
  readonly module: string;
  readonly item: Item;
  readonly accepted?: readonly string[];
}

interface InstrumentData {
  readonly rev: number;
  readonly areas: readonly Area[];
}

export const WRITER = "example";

/** The events of an example as a record keeps them, in order. */
export function recordOf({ events }: PageExample, given: Given): RecordedEvent[] {
  const past = [...(events?.(given) ?? [])].sort(([a], [b]) => b - a);
  return past
    .map(([days, event], serial) => ({
      ...event,
      id: joinId(WRITER, serial),
      at: Math.round(given.now - days * DAY),
    }))
    .sort(compare);
}

/** A first answer. */
export const answer = (
  days: number,
  { module, item, accepted }: CourseItem,
  right: boolean,
  more: Partial<Answered> = {},
): Past => [
  days,
  {
    type: "answered",
    item: item.id,
    rev: item.gradingRev,
    module,
    context: "quiz",
    attempt: 1,
    score: right ? 1 : 0,
    response: right ? rightResponse(item, accepted) : wrongResponse(item),
    ...more,
  },
];

/** An answer before reading. */
export const pretest = (days: number, { module, item }: CourseItem, right: boolean): Past => [
  days,
  {
    type: "pretested",
    item: item.id,
    rev: item.gradingRev,
    module,
    score: right ? 1 : 0,
    response: right ? rightResponse(item) : wrongResponse(item),
  },
];

/** How sure somebody was of the nth answer. */
const confidence = (nth: number): Confidence =>
  (["sure", "think", "sure", "guess"] as const)[nth % 4] ?? "sure";

const MINUTE = 1 / 24 / 60;

/** What another program, or a later version of this one, may have left in storage. */
export const BROKEN = { "p:main:log:broken:0": "{" };

/** Two modules and half of a third, in the last six days; one question in four missed. */
export const firstWeek = ({ modules }: Given): Past[] =>
  Object.entries(modules)
    .slice(0, 3)
    .flatMap(([module, items], nth) => {
      const days = 6 - 2.5 * nth;
      const reached = nth === 2 ? items.slice(0, items.length / 2) : items;
      return [
        [days, { type: "read", module, section: "wrong" }] as const,
        ...reached.map((item, at) =>
          answer(days - at * MINUTE, item, (at + nth) % 7 !== 1, {
            confidence: confidence(at),
          }),
        ),
      ];
    });

/** Days after the first answers on which a module came back in review. */
const REVIEWS = [1, 4, 12, 30, 70];

/** Twelve modules over five months, each reviewed since; nothing in the last `pause` days. */
export const monthsIn = ({ modules }: Given, pause = 0.2): Past[] =>
  Object.entries(modules)
    .slice(0, 12)
    .flatMap(([module, items], nth) => [
      [150 - 11 * nth, { type: "read", module, section: "wrong" }] as const,
      ...[0, ...REVIEWS].flatMap((after, time) => {
        const days = 150 - 11 * nth - after;
        if (days < pause) return [];
        return items.map((item, at) =>
          answer(days - at * MINUTE, item, time > 0 ? (at + nth + time) % 9 !== 0 : at % 4 !== 1, {
            context: time > 0 ? "review" : "quiz",
            confidence: confidence(at + nth),
          }),
        );
      }),
    ]);

/** What was tried and what changed, each time something else. */
const TRIED: Readonly<Record<keyof Words, readonly (readonly [tried: string, changed: string])[]>> =
  {
    en: [
      ["Read the answer to a sent-back application aloud before it went out.", ""],
      [
        "Asked each visitor which line of the form they stumbled over.",
        "The line now says where the number stands.",
      ],
      [
        "Named, in the week’s meeting, one case that we had got wrong.",
        "Two colleagues have since brought a case of their own.",
      ],
      [
        "Wrote the five steps of a permit on a card, and gave it to the new colleague.",
        "She now handles permits on her own.",
      ],
      [
        "Let the youngest speak first when we went over the new rules.",
        "One unclear line was found before it did harm.",
      ],
    ],
    "zh-hans": [
      ["退件答复发出之前，先念给同事听一遍。", ""],
      ["请每位前来办事的群众指出表上哪一栏最难填。", "这一栏写明了号码在哪里能找到。"],
      ["在周例会上讲了一件我们办错的事。", "之后有两位同事也讲了自己的事例。"],
      ["把办证的五个步骤写成卡片，交给新同事。", "她现在能独立办证。"],
      ["学新规定时，请最年轻的同志先发言。", "一处没写清的条文，出错之前就发现了。"],
    ],
  };

/** Months of reviews, an act tried at work every third week; the last one has not changed anything yet. */
export const triedAtWork = (given: Given, pause = 3): Past[] => [
  ...monthsIn(given, pause),
  ...TRIED[given.locale].map(
    ([tried, changed], nth): Past => [
      5 + 21 * nth,
      {
        type: "practised",
        entry: `tried-${nth}`,
        module: Object.keys(given.modules)[nth] ?? "",
        tried,
        ...(changed && { changed }),
      },
    ],
  ),
];
