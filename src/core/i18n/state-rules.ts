import type { Strings } from "./strings.ts";

/** The states of an objective that say something of the reader, by name, each with what it takes; the least first. */
export const stateRules = (
  names: Pick<Strings["home"], "shown" | "held" | "used">,
  rules: Pick<Strings["record"], "ruleShown" | "ruleHeld" | "ruleUsed">,
): readonly (readonly [name: string, rule: string])[] => [
  [names.shown, rules.ruleShown],
  [names.held, rules.ruleHeld],
  [names.used, rules.ruleUsed],
];
