import { cronbachAlpha } from "./alpha.ts";
import { type QuizEvidence, shareRight } from "./evidence.ts";
import { groupViews } from "./group.ts";
import type { Area } from "./instrument.ts";
import { change, scoreArea, worth } from "./score.ts";

/**
 * Worked examples of every formula, for the page that says how results come about and for the tests. They hold no words of
 * a language.
 */
export interface AssessExample {
  readonly formula:
    | "reversed"
    | "mean"
    | "missing"
    | "tooFew"
    | "change"
    | "share"
    | "side"
    | "alpha";
  /** The formula in symbols. */
  readonly rule: string;
  /** The marks that go in, as a reader would write them down. */
  readonly given: string;
  /** The formula with these numbers; missing where there is nothing to compute. */
  readonly working?: string;
  /** What the working comes to, by hand; undefined where there is no result. */
  readonly result: number | undefined;
  /** What the code makes of the same numbers. */
  readonly computed: number | undefined;
}

const area = (...reversed: readonly boolean[]): Area => ({
  id: "example",
  group: "example",
  modules: [],
  statements: reversed.map((turned, index) => ({ id: `s${index + 1}`, reversed: turned })),
});

const scored = (score: number) => [{ area: "example", score, answered: 3, of: 3 }];

/** Four people, three statements. */
const PEOPLE = [
  [1, 2, 1],
  [2, 2, 3],
  [3, 4, 3],
  [4, 4, 3],
] as const;

/** What one side's people together come to: each answers two statements. */
function sideScore(people: readonly Readonly<Record<string, number>>[]): number | undefined {
  const statements = ["a", "b"].map((id) => ({ id, reversed: false }));
  const sat = people.map((answers, n) => ({
    type: "assessed" as const,
    id: `p-${n}`,
    at: 0,
    instrument: "unit",
    rev: 1,
    subject: "unit" as const,
    role: "side",
    answers,
  }));
  const areas = [{ id: "example", group: "example", modules: [], statements }];
  return groupViews(areas, sat, ["side"])[0]?.sides[0]?.score;
}

const EVIDENCE: QuizEvidence = { answers: 8, right: 6 };

export const ASSESS_EXAMPLES: readonly AssessExample[] = [
  {
    formula: "reversed",
    rule: "4 − x",
    given: "1",
    working: "4 − 1",
    result: 3,
    computed: worth({ reversed: true }, 1),
  },
  {
    formula: "mean",
    rule: "Σ x / n",
    given: "3, 2, 4 − 0",
    working: "(3 + 2 + 4) / 3",
    result: 3,
    computed: scoreArea(area(false, false, true), { s1: 3, s2: 2, s3: 0 }).score,
  },
  {
    formula: "missing",
    rule: "Σ x / n",
    given: "3, 2, –",
    working: "(3 + 2) / 2",
    result: 2.5,
    computed: scoreArea(area(false, false, true), { s1: 3, s2: 2 }).score,
  },
  {
    formula: "tooFew",
    rule: "n < k / 2",
    given: "3, –, –",
    result: undefined,
    computed: scoreArea(area(false, false, true), { s1: 3 }).score,
  },
  {
    formula: "change",
    rule: "b − a",
    given: "a = 1.5, b = 2.5",
    working: "2.5 − 1.5",
    result: 1,
    computed: change(scored(1.5), scored(2.5)).get("example"),
  },
  {
    formula: "share",
    rule: "r / n",
    given: "r = 6, n = 8",
    working: "6 / 8",
    result: 0.75,
    computed: shareRight(EVIDENCE),
  },
  {
    formula: "side",
    rule: "Σ s / n",
    given: "s = 1, 2.5; n = 2",
    working: "(1 + 2.5) / 2",
    result: 1.75,
    computed: sideScore([
      { a: 1, b: 1 },
      { a: 3, b: 2 },
    ]),
  },
  {
    formula: "alpha",
    rule: "α = k / (k − 1) · (1 − Σ s²ᵢ / s²ₜ)",
    given: PEOPLE.map((row) => row.join(" ")).join("; "),
    working: "3 / (3 − 1) · (1 − (5/3 + 4/3 + 1) / 10)",
    result: 0.9,
    computed: cronbachAlpha(PEOPLE)?.alpha,
  },
];
