import { fill } from "#core/i18n/fill.ts";
import { ROLES, type Role } from "#core/plan/roles.ts";
import { STAGES, type Stage } from "#core/review/states.ts";
import type { RollUpItem } from "#core/rollup/course.ts";
import { choiceOf, NONE, RIGHT, UNKNOWN, WRONG } from "#core/rollup/rows.ts";
import type { RollUpProps } from "./types.ts";

/** Classes that are shown as one, by their words. */
export function namesOf({ t, words, data }: RollUpProps) {
  const { home, apply } = words;
  const roles: Readonly<Record<Role, string>> = {
    leading: apply.roleLeading,
    cadre: apply.roleCadre,
    "non-party": apply.roleNonParty,
    temporary: apply.roleTemporary,
  };
  const role = (name: string): string =>
    ROLES.find((one) => one === name) ? roles[name as Role] : t.noRole;
  const stage = (name: string): string => home[name as Stage];
  const outcome = (name: string): string =>
    name === "nothing" ? t.outcomeNothing : name === "tried" ? t.outcomeTried : t.outcomeShown;
  return {
    roles: (names: readonly string[]) => joinedBy(t, names.map(role)),
    stages: (names: readonly string[]) =>
      joinedBy(
        t,
        names.map((name, at) => (at === 0 ? stage(name) : within(stage(name)))),
      ),
    outcomes: (names: readonly string[]) => joinedBy(t, names.map(outcome)),
    sides: (names: readonly string[]) =>
      joinedBy(
        t,
        names.map((side) => data.sides[side] ?? t.everybody),
      ),
    answers: (names: readonly string[], options: Readonly<Record<string, string>>) =>
      joinedBy(
        t,
        names.map((name) => {
          const option = choiceOf(name);
          if (option !== undefined) return options[option] ?? option;
          return name === RIGHT
            ? t.right
            : name === NONE
              ? t.noAnswer
              : name === WRONG
                ? t.otherWrong
                : name === UNKNOWN
                  ? words.code.unknown
                  : name;
        }),
      ),
  };
}

/** A name as it stands within a sentence. */
const within = (name: string): string => name.charAt(0).toLocaleLowerCase() + name.slice(1);

/** Several names as alternatives: `a or b or c`. */
export const joinedBy = ({ or }: RollUpProps["t"], names: readonly string[]): string =>
  names.slice(1).reduce((one, other) => fill(or, { one, other }), names[0] ?? "");

/** What those believe who chose one of these options, each once; none where the course has no words for it. */
export const beliefsOf = (
  { misconceptions }: RollUpProps["data"],
  { wrong }: RollUpItem,
  options: readonly string[],
): string[] => [
  ...new Set(
    wrong.flatMap(({ option, misconception }) =>
      options.includes(option) ? (misconceptions[misconception] ?? []) : [],
    ),
  ),
];

/** The shade of classes that are shown as one: that of the least far of them. */
export const levelOf = (names: readonly string[]): number =>
  Math.max(0, STAGES.indexOf(names[0] as Stage));
