import { meetingName } from "#core/handover/choice.ts";
import type { Held } from "#core/handover/held.ts";
import { fill } from "#core/i18n/fill.ts";
import { joined } from "#islands/shared/sentences.ts";
import { dateOf } from "#islands/site/dates.ts";
import type { HandoverProps, MeetingData, SeriesData } from "./types.ts";

type Named = Pick<HandoverProps, "t" | "data">;

/** A module's title; a name alone where the course no longer has it. */
export const titleOf = ({ t, data }: Named, module: string): string =>
  data.modules[module] ?? fill(t.goneModule, { name: module });

export const sessionTitle = (named: Named, { at, module }: Held): string =>
  fill(named.t.session, { date: dateOf(at), module: titleOf(named, module) });

/** Where the page shows it. */
export const anchorOf = ({ session }: Held): string => `held-${session}`;

export const meetingTitle = (named: Named, { name, modules }: MeetingData): string =>
  fill(named.t.meetingOf, {
    meeting: name,
    modules: joined(modules.map((module) => titleOf(named, module))),
  });

/** What a note or a day of a meeting is about, with its series; undefined where the course no longer has it. */
export function meetingNamed(named: Named, name: string): string | undefined {
  for (const series of named.data.series) {
    const at = series.meetings.findIndex((meeting) => meetingName(series.id, meeting) === name);
    const words = series.words[at];
    if (words) return fill(named.t.ofSeries, { series: series.title, meeting: words.name });
  }
  return undefined;
}

export const seriesNamed = ({ t, data }: Named, id: string): string =>
  data.series.find((series) => series.id === id)?.title ?? (id === "" ? t.seriesNone : id);

/** The meetings of a series, each with what it is called. */
export const meetingsOf = ({ id, meetings, words }: SeriesData) =>
  meetings.flatMap((meeting, at) => {
    const found = words[at];
    return found ? [{ at, meeting, name: meetingName(id, meeting), words: found }] : [];
  });
