import { type Draft, freshDraft, writeDraft } from "#core/assess/draft.ts";
import { draftKey } from "#core/record/drafts.ts";
import type { Given, PageExample, Past, Words } from "#islands/page-examples.ts";

const person = "reflect/";
const unit = "reflect/unit/";

const LINES: Readonly<Record<string, Words>> = {
  change: {
    en: "Visitors no longer come back a second time for the same form.",
    "zh-hans": "群众办同一件事不用再跑第二趟。",
  },
  "learned-from": {
    en: "The window staff, who had kept a list of what people ask.",
    "zh-hans": "窗口的同事，他们把群众常问的问题记成了一张单子。",
  },
  rule: {
    en: "Before each session, two people bring a case of their own work.",
    "zh-hans": "每次学习前，由两名同志各带一个自己工作中的实例。",
  },
};

const lines = ({ locale }: Given): Record<string, string> =>
  Object.fromEntries(Object.entries(LINES).map(([id, words]) => [id, words[locale]]));

const statements = ({ instruments }: Given, id: string): string[] =>
  (instruments[id]?.areas ?? []).flatMap((area) => area.statements.map((each) => each.id));

/** Answers to the first `share` of an instrument's statements, up and down by a shift. */
const marks = (given: Given, id: string, shift: number, share = 1): Record<string, number> => {
  const all = statements(given, id);
  return Object.fromEntries(
    all.slice(0, all.length * share).map((each, at) => [each, (at * 3 + shift) % 5]),
  );
};

const revOf = ({ instruments }: Given, id: string): number => instruments[id]?.rev ?? 1;

const sat = (
  given: Given,
  days: number,
  id: "person" | "unit",
  shift: number,
  role?: string,
): Past => [
  days,
  {
    type: "assessed",
    instrument: id,
    rev: revOf(given, id),
    subject: id,
    answers: marks(given, id, shift),
    ...(role !== undefined && { role, evidence: lines(given) }),
  },
];

const begun = (given: Given, id: "person" | "unit", more: Partial<Draft>): Past[] => {
  const draft = { ...freshDraft(revOf(given, id)), answers: marks(given, id, 2, 0.5), ...more };
  return [[1, { type: "settings", key: draftKey(id), value: writeDraft(draft) }]];
};

const GO = "#reflect .go";

export const examples: readonly PageExample[] = [
  { name: "person: nothing yet", page: person, shows: GO },
  { name: "person: the first screen", page: person, steps: [GO], shows: "#reflect .ask input" },
  {
    name: "person: half done",
    page: person,
    events: (given) => begun(given, "person", { screen: 6 }),
    shows: "#reflect .unfinished",
  },
  {
    name: "person: begun before the statements were revised",
    page: person,
    events: (given) => begun(given, "person", { rev: 99 }),
    shows: "#reflect .note",
  },
  {
    name: "person: a first result",
    page: person,
    events: (given) => [sat(given, 3, "person", 1)],
    shows: "#reflect .result table",
  },
  {
    name: "person: compared with a year ago",
    page: person,
    events: (given) => [sat(given, 365, "person", 1), sat(given, 3, "person", 3)],
    shows: "#reflect .result th:nth-child(3)",
  },
  { name: "unit: nothing yet", page: unit, shows: GO },
  { name: "unit: from which side", page: unit, steps: [GO], shows: "#reflect .sides" },
  {
    name: "unit: half done",
    page: unit,
    events: (given) => begun(given, "unit", { screen: 5, role: "others" }),
    shows: "#reflect .unfinished",
  },
  {
    name: "unit: the last screen with statements left out",
    page: unit,
    events: (given) => begun(given, "unit", { screen: 99, role: "others", evidence: lines(given) }),
    steps: [GO],
    shows: "#reflect .ask .note",
  },
  {
    name: "unit: seen from one side",
    page: unit,
    events: (given) => [sat(given, 5, "unit", 1, "leading")],
    shows: "#reflect .one-page",
  },
  {
    name: "unit: seen from both sides",
    page: unit,
    events: (given) => [sat(given, 5, "unit", 1, "leading"), sat(given, 2, "unit", 2, "others")],
    shows: "#reflect .apart",
  },
];
