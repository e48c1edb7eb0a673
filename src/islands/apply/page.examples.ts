import { draftKey } from "#core/record/drafts.ts";
import { DAY, isoDate } from "#core/time/instant.ts";
import {
  firstWeek,
  type Given,
  monthsIn,
  type PageExample,
  type Past,
  type Words,
} from "#islands/page-examples.ts";

const page = "apply/";

const WORDS = {
  en: {
    aim: "By next summer, every window can settle the ten most frequent matters on its own.",
    goal: "Find out why one application in three is sent back",
    act: "When an application is sent back, I will note which line was unclear.",
    wide: "Understand how the district’s budget is drawn up",
    done: "Read the three modules on principles",
    tried: "Asked each visitor which line of the form they stumbled over, and noted it on a card.",
    toLook: "Told two colleagues in three sentences why we study, and asked what they would add.",
    open: "Read the answers to three sent-back applications aloud, and marked every word that only we use.",
    where:
      "At window 3: intranet.example/windows/3/forms/2026/applications-that-were-sent-back-and-why.html",
    withWhom: "The colleague at window 4",
    happened:
      "Eleven of fourteen stumbled over the same line: it asks for a number that nobody has at hand.",
    changed: "The line now says where the number stands. Of the next twenty, two were sent back.",
    look: "Still works. The new colleague did not know of the card: it has to be in the handover.",
    day: "Asked before I explained, and heard what the form does not say.",
  },
  "zh-hans": {
    aim: "到明年夏天，每个窗口都能独立办结最常见的十类事项。",
    goal: "弄清为什么三件申请里就有一件被退回",
    act: "每当有申请被退回，我就记下是哪一栏没说清楚。",
    wide: "了解区里的预算是怎样编制的",
    done: "学完讲原则的三个单元",
    tried: "请每位前来办事的群众指出表上哪一栏最难填，记在卡片上。",
    toLook: "用三句话向两位同事讲了为什么要学习，请他们补充。",
    open: "把三份退件答复念给同事听，标出只有我们自己才懂的词。",
    where: "三号窗口，两个上午",
    withWhom: "四号窗口的同事",
    happened: "十四人里有十一人卡在同一栏：要填的号码谁也不会随身带着。",
    changed: "这一栏写明了号码在哪里能找到。之后的二十件里，只退回了两件。",
    look: "仍然管用。新来的同事不知道有这张卡片，应当写进交接单。",
    day: "先问再讲，听到了表上没写的东西。",
  },
} as const;

const DAY_LINE = Object.fromEntries(
  Object.entries(WORDS).map(([locale, words]) => [locale, words.day]),
) as Words;

const day = ({ now }: Given, from: number): string => isoDate(now + from * DAY);

function plans(given: Given): Past[] {
  // A learner of several months has studied the first modules, and not the others.
  const [first = "", ...more] = Object.keys(given.modules);
  const [second = "", third = "", fourth = ""] = more.slice(-3);
  const t = WORDS[given.locale];
  const until = { from: day(given, -20), until: day(given, 40), days: [2, 4] };
  return [
    [
      90,
      {
        type: "planned",
        plan: "aim",
        kind: "aim",
        text: t.aim,
        modules: [first, second, third, fourth],
        from: day(given, -90),
        until: day(given, 270),
        days: [2],
      },
    ],
    [
      20,
      {
        type: "planned",
        plan: "goal",
        kind: "goal",
        branch: "professional",
        text: t.goal,
        modules: [second, third],
        ...until,
      },
    ],
    [20, { type: "planned", plan: "goal.act", kind: "act", text: t.act, modules: [second] }],
    [
      19,
      {
        type: "planned",
        plan: "wide",
        kind: "goal",
        branch: "comprehensive",
        text: t.wide,
        modules: [fourth],
        ...until,
        // Missed: it has to be planned anew.
        until: day(given, 1),
      },
    ],
    [
      60,
      {
        type: "planned",
        plan: "done",
        kind: "goal",
        branch: "professional",
        text: t.done,
        modules: [first],
      },
    ],
    [30, { type: "planned", plan: "done", status: "done" }],
  ];
}

function entries(given: Given): Past[] {
  const [first = "", second = "", third = ""] = Object.keys(given.modules);
  const { tried, toLook, open, where, withWhom, happened, changed, look } = WORDS[given.locale];
  return [
    [40, { type: "practised", entry: "used", module: first, tried, where, withWhom, happened }],
    [30, { type: "practised", entry: "used", module: first, changed }],
    [20, { type: "reflected", entry: "used", text: look, used: true }],
    [
      9,
      { type: "practised", entry: "due", module: second, tried: toLook, lookBack: day(given, -1) },
    ],
    [
      3,
      {
        type: "practised",
        entry: "open",
        module: third,
        tried: open,
        where,
        lookBack: day(given, 11),
      },
    ],
  ];
}

const days = (given: Given): Past[] =>
  Array.from({ length: 120 }, (_, ago) => ago)
    .filter((ago) => ago > 0 && (ago * 7) % 10 < 5)
    .map((ago) => [
      ago,
      { type: "checked-in", date: day(given, -ago), text: WORDS[given.locale].day },
    ]);

const all = (given: Given): Past[] => [...plans(given), ...entries(given), ...days(given)];

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#add-aim" },
  {
    name: "months in",
    page,
    events: (given) => [...monthsIn(given), ...all(given)],
    shows: "#entry-due",
  },
  {
    name: "today is checked in",
    page,
    events: (given) => [
      ...days(given),
      [0, { type: "checked-in", date: day(given, 0), text: WORDS[given.locale].day }],
    ],
    shows: "#change-line",
  },
  {
    name: "a question for today",
    page,
    events: firstWeek,
    steps: ['[data-apply="check-in"] .daily button'],
    shows: ".daily form.q",
  },
  {
    name: "the end of a check-in",
    page,
    events: firstWeek,
    steps: [["#check-in-line", DAY_LINE], '[data-apply="check-in"] form [type=submit]'],
    shows: ".ending [role=status]:not(:empty)",
  },
  {
    name: "a goal's form with what is amiss",
    page,
    steps: ["#add-goal", '[data-apply="plan"] form .go'],
    shows: '[data-apply="plan"] .faults',
  },
  { name: "an aim's form", page, steps: ["#add-aim"], shows: "#new-what" },
  {
    name: "an entry begun earlier",
    page,
    events: ({ modules, locale }) => {
      const [module = ""] = Object.keys(modules);
      const value = JSON.stringify({ module, tried: WORDS[locale].tried });
      return [[1, { type: "settings", key: draftKey("new-entry"), value }]];
    },
    shows: "#new-entry-tried",
  },
  {
    name: "an entry about a module's act",
    page: `${page}?theory-and-practice#log`,
    shows: "#new-entry-tried",
  },
  {
    name: "an entry's form with what is amiss",
    page,
    steps: ["#add-entry", '[data-apply="log"] form .go'],
    shows: '[data-apply="log"] .faults',
  },
  {
    name: "looking back",
    page,
    events: all,
    steps: ["#entry-due-look"],
    shows: "#entry-due-look-text",
  },
  {
    name: "before erasing",
    page,
    events: all,
    steps: ["#plan-goal-more", "#plan-goal-more + div .link:last-child"],
    shows: "#plan-goal-no",
  },
];
