import { writeChoice } from "#core/handover/choice.ts";
import { writeNote } from "#core/handover/note.ts";
import { USUAL_SETTINGS } from "#core/live/run.ts";
import { type Vote, writeVote } from "#core/live/vote.ts";
import { addDays, isoDate } from "#core/time/instant.ts";
import type { Given, PageExample, Stored, Words } from "#islands/page-examples.ts";

const page = "facilitate/handover/";
const at = Date.UTC(2026, 10, 23);

/** The first meeting was a week ago, and voted. */
const voted = (now: number): Vote => ({
  session: "example",
  at: addDays(now, -7),
  module: "learning-institution",
  item: "institution-two-clerks",
  rev: 1,
  locale: "en",
  before: { "none-away": 21, "two-old": 4, "the-notice": 6, "none-there": 9 },
  after: { "none-away": 6, "two-old": 1, "the-notice": 2, "none-there": 31 },
});

const ASKED: Words = {
  en: "Asked at the counter on Friday: two forms ask for the same number.",
  "zh-hans": "周五在窗口问过：有两张表要填同一个号码。",
};

const ROOM: Words = {
  en: "The room is free on Thursdays.",
  "zh-hans": "会议室周四空着。",
};

/** A group in the middle of its series: the next meeting is in ten days. */
const stored = ({ now, locale }: Given): Stored => ({
  "group:vote:example:institution-two-clerks": writeVote(voted(now)),
  "group:vote:example:gone": writeVote({ ...voted(now), item: "gone" }),
  "group:choice:series": writeChoice({ name: "series", at, value: "twelve" }),
  "group:choice:day:twelve:what-it-is": writeChoice({
    name: "day:twelve:what-it-is",
    at,
    value: isoDate(addDays(now, -7)),
  }),
  "group:choice:day:twelve:what-for": writeChoice({
    name: "day:twelve:what-for",
    at,
    value: isoDate(addDays(now, 10)),
  }),
  "group:choice:settings": writeChoice({
    name: "settings",
    at,
    value: { ...USUAL_SETTINGS, people: 40 },
  }),
  "group:note:one": writeNote({
    id: "one",
    at,
    about: "example",
    text: ASKED[locale],
  }),
  "group:note:two": writeNote({ id: "two", at, about: "", text: ROOM[locale] }),
});

export const examples: readonly PageExample[] = [
  { name: "nothing kept", page, shows: "#handover #load" },
  { name: "in the middle of a series", page, stored, shows: "#handover .meetings" },
  {
    name: "a piece that can’t be read",
    page,
    stored: (given) => ({ ...stored(given), "group:note:broken": "{" }),
    shows: "#handover .panel",
  },
  {
    name: "erasing is asked",
    page,
    stored,
    steps: ["#erase ~ .acts button"],
    shows: "#erase ~ .panel",
  },
  {
    name: "storage full",
    page,
    stored,
    storage: "full",
    steps: [
      [".note-form textarea", { en: "A note", "zh-hans": "一条备忘" }],
      ".note-form button[type=submit]",
    ],
    shows: "#handover .lost",
  },
];
