import type { Changes } from "#core/handover/changes.ts";
import { type Choice, DAY, SERIES, SETTINGS } from "#core/handover/choice.ts";
import { fill } from "#core/i18n/fill.ts";
import { dateOf, plainDay } from "#islands/site/dates.ts";
import { meetingNamed, seriesNamed, titleOf } from "./names.ts";
import type { HandoverProps } from "./types.ts";

/** What would give way to an entry of the file, a sentence for each. */
export function replacedLines(props: HandoverProps, { votes, choices }: Changes): string[] {
  const { t } = props;
  return [
    ...choices.replaced.map(({ from, to }) => choiceLine(props, from, to)),
    ...votes.replaced.map(({ to: { at, module } }) =>
      fill(t.replacedVote, { date: dateOf(at), module: titleOf(props, module) }),
    ),
  ];
}

function choiceLine(props: HandoverProps, from: Choice, to: Choice): string {
  const { t } = props;
  if (to.name === SETTINGS || from.name === SETTINGS) return t.replacedSettings;
  const name = to.name.slice(DAY.length);
  const isSeries = to.name === SERIES;
  const wordOf = (value: string) =>
    isSeries ? seriesNamed(props, value) : value === "" ? t.noDay : plainDay(value);
  return fill(t.replacedChoice, {
    what: isSeries ? t.series : (meetingNamed(props, name) ?? name),
    from: wordOf(from.value),
    to: wordOf(to.value),
  });
}
