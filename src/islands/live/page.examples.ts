import {
  type Action,
  advance,
  begin,
  type Run,
  type Settings,
  STEPS,
  type Step,
  USUAL_SETTINGS,
  writeRun,
} from "#core/live/run.ts";
import { writeVote } from "#core/live/vote.ts";
import type { PageExample } from "#islands/page-examples.ts";

const module = "theory-and-practice";
const page = `facilitate/${module}/live/`;
const ITEM = "practice-last-field";
const OPTIONS = ["turns", "watch", "far-first", "hours"];
const THEN = Date.UTC(2026, 10, 23);

const FIRST = [6, 21, 9, 4];
const SECOND = [2, 6, 31, 1];

const counts = (hands: readonly number[]): Action[] =>
  hands.map((each, at) => ({ do: "count", option: OPTIONS[at] ?? "", hands: each }));
const NEXT: Action = { do: "next" };

/** A session of two questions on the way to a step of the first. */
function at(step: Step, first = FIRST, second = SECOND, settings: Partial<Settings> = {}): Run {
  const items = [ITEM, "practice-report-line"];
  const start = begin("example", items, { ...USUAL_SETTINGS, people: 40, ...settings }, THEN);
  const way: readonly Action[] = [
    NEXT,
    NEXT,
    ...counts(first),
    NEXT,
    NEXT,
    ...counts(second),
    NEXT,
  ];
  let run = start;
  const steps = [start, ...way.map((action) => (run = advance(run, action, THEN)))];
  const found = steps.filter((run) => run.step === step);
  return found[found.length - 1] ?? start;
}

const stored = (run: Run) => ({ [`group:run:${module}`]: writeRun(run) });
const stage = (step: Step) => `#live .stage[data-step=${step}]`;

export const examples: readonly PageExample[] = [
  { name: "prepared", page, shows: "#live .setup .go" },
  {
    name: "voted on before",
    page,
    stored: {
      "group:vote:old:practice-last-field": writeVote({
        session: "old",
        at: THEN,
        module,
        item: ITEM,
        rev: 1,
        locale: "en",
        before: { turns: 6, watch: 21, "far-first": 9, hours: 4 },
      }),
      "group:vote:old:broken": "{",
    },
    shows: "#live .choose .small",
  },
  {
    name: "left half way",
    page,
    stored: stored({ ...at("first"), isOn: false }),
    shows: "#live .setup .go",
  },
  ...STEPS.map((step) => ({ name: step, page, stored: stored(at(step)), shows: stage(step) })),
  {
    name: "counted by pressing",
    page,
    stored: stored(at("first", [3], [], { presses: true, timer: "up" })),
    shows: stage("first"),
  },
  {
    name: "fewer right than before",
    page,
    stored: stored(at("reason", [6, 5, 9, 0], [2, 10, 5, 0])),
    shows: stage("reason"),
  },
  { name: "one vote", page, stored: stored(at("reason", FIRST, [])), shows: stage("reason") },
  {
    name: "keys",
    page,
    stored: stored(at("first")),
    steps: [".controls .quiet"],
    shows: ".helping",
  },
  {
    name: "storage full",
    page,
    storage: "full",
    steps: ["#live .setup .go"],
    shows: "#live .lost",
  },
];
