import { answerTo, scoreArea, worth } from "#core/assess/score.ts";
import { isList, type Response } from "#core/items/response.ts";
import type { Recorded } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { handedOver } from "#core/record/parts.ts";
import { EMPTY, itemKey } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { beforeAfter } from "#core/review/pretest.ts";
import { STAGES } from "#core/review/states.ts";
import { objectivesOf } from "#core/rollup/course.ts";
import type { Read } from "#core/rollup/people.ts";
import { type Lookup, type Person, personOf } from "#core/rollup/person.ts";
import { ALL, outcomeOf } from "#core/rollup/rows.ts";
import type { RAW, Rows } from "./tables.ts";

/** What one person did, from all of their files: no name, no time, no own words. */
export function rawRows(person: string, files: readonly Read[], known: Lookup): Rows<typeof RAW> {
  const events = files.flatMap((file) => handedOver(file.events, file.parts ?? []));
  const kept = personOf(events, [...new Set(files.flatMap(({ parts = [] }) => parts))], known);
  const offered = surviving(events);
  const summary = fold(EMPTY, offered, known.aliases);
  const { course } = known;
  const answers = firstAnswers(offered, known);
  const pretests = Object.keys(course.index).flatMap((module) => beforeAfter(summary, module));
  const counted = { files: files.length, answers: answers.length, pretests: pretests.length };
  return {
    ...rowsOf(person, kept, counted, known),
    answers: answers.map(({ item, rev, score, response, confidence }) => ({
      person,
      item,
      rev,
      score,
      options: optionsOf(response, known.places.get(itemKey(item, rev)), known),
      confidence,
    })),
    pretests: pretests.map(({ before, after }) => ({
      person,
      module: before.module,
      item: before.item,
      rev: before.rev,
      score_before: before.score,
      score_after: after?.score,
      confidence: before.confidence,
    })),
  };
}

/** What one person's code tells: nothing of single questions. */
export const codeRows = (person: string, told: Person, known: Lookup): Rows<typeof RAW> => ({
  ...rowsOf(person, told, { files: 0, answers: 0, pretests: 0 }, known),
  answers: [],
  pretests: [],
});

type Counted = Readonly<Record<"files" | "answers" | "pretests", number>>;

/** What files and codes tell alike. */
function rowsOf(person: string, told: Person, counted: Counted, { course }: Lookup) {
  const sittings = (["person", "unit"] as const).flatMap((instrument) => {
    const sat = told[instrument];
    return sat
      ? course.instruments[instrument].areas.map((area) => ({ instrument, area, sat }))
      : [];
  });
  return {
    persons: [{ person, role: told.role, outcome: outcomeOf(told), ...counted }],
    objectives: objectivesOf(course.index).map(({ module, objective }, at) => ({
      person,
      module,
      objective,
      stage: STAGES[told.stages[at] ?? 0],
    })),
    views: sittings.map(({ instrument, area, sat }) => ({
      person,
      instrument,
      area: area.id,
      side: sat.role ?? ALL,
      mean: scoreArea(area, sat.answers).score,
    })),
    statements: sittings.flatMap(({ instrument, area, sat }) =>
      area.statements.flatMap((statement) => {
        const answer = answerTo(sat.answers, statement.id);
        if (answer === undefined) return [];
        return {
          person,
          instrument,
          area: area.id,
          statement: statement.id,
          worth: worth(statement, answer),
        };
      }),
    ),
  };
}

/** The first answer to each item, by time, as the report counts them. */
function firstAnswers(events: Read["events"], { places }: Lookup): Recorded<"answered">[] {
  const first = new Map<string, Recorded<"answered">>();
  for (const event of events) {
    if (event.type !== "answered" || event.attempt !== 1 || event.marked) continue;
    const key = itemKey(event.item, event.rev);
    const other = first.get(key);
    if (places.has(key) && !(other && other.at <= event.at)) first.set(key, event);
  }
  return [...first.values()];
}

/** The wrong options that were chosen: what else a file may say is the person's own, or nothing the course knows. */
function optionsOf(
  response: Response,
  place: number | undefined,
  { course }: Lookup,
): string | undefined {
  const wrong = course.items[place ?? -1]?.wrong ?? [];
  const chosen = isList(response) ? response : [response];
  const known = wrong.filter(({ option }) => chosen.includes(option));
  return known.length > 0 ? known.map(({ option }) => option).join("+") : undefined;
}
