// A table of the kinds of questions and of what tests hold for each, read from the reports of a test run.
import { ITEM_KINDS } from "../core/items/kinds/index.ts";

/** What is held for each kind, by the tag of its browser tests. */
const HELD = ["keyboard", "360px", "spoken", "print", "no-script", "axe"] as const;
const KINDS = [...ITEM_KINDS, "scenario"];

/** What is read of Vitest's report. */
export interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    /** Why a file could not be loaded. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** What is read of Playwright's report. */
export interface BrowserReport {
  readonly suites: readonly Suite[];
}
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly Spec[];
}

interface Spec {
  readonly ok: boolean;
  readonly tags: readonly string[];
  readonly title?: string;
  readonly file?: string;
  readonly tests?: readonly {
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  }[];
}

/** The mark where no test holds it. */
export const NONE = "—";

/** For each kind and each column the tests passed, and failed if any. */
export function kindTable(unit: UnitReport, browser: BrowserReport): Record<string, string>[] {
  const scoring = unit.testResults
    .filter(({ name }) => /core[\\/]items[\\/](?:items\.property|score|parts)\.test/.test(name))
    .flatMap(({ assertionResults }) => assertionResults);
  const specs = browser.suites.flatMap(specsOf);
  return KINDS.map((kind) => ({
    kind,
    scoring: show(
      scoring
        .filter(({ fullName }) => new RegExp(`^${kind}(?![-\\w])`).test(fullName))
        .map(({ status }) => status === "passed"),
    ),
    ...Object.fromEntries(
      HELD.map((held) => [
        held,
        show(
          specs
            .filter(({ tags }) => tags.includes(kind) && tags.includes(held))
            .map(({ ok }) => ok),
        ),
      ]),
    ),
  }));
}

/** All tests of a suite, those of the suites in it among them. */
export const specsOf = ({ suites = [], specs }: Suite): Suite["specs"] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

function show(outcomes: readonly boolean[]): string {
  const failed = outcomes.filter((ok) => !ok).length;
  if (outcomes.length === 0) return NONE;
  return failed > 0 ? `${outcomes.length - failed} (${failed} failed)` : `${outcomes.length}`;
}
