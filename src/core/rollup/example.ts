import type { Area } from "#core/assess/instrument.ts";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { ROLE_SETTING, type Role } from "#core/plan/roles.ts";
import { random } from "#core/random.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import type { Part } from "#core/record/parts.ts";
import { joinId } from "#core/record/text.ts";
import { DAY } from "#core/time/instant.ts";
import type { RollUpCourse, RollUpItem } from "./course.ts";

/** A file as somebody would hand it over. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** The invented unit: how many people there are of each role, and how many modules they came to do. */
const UNIT: readonly {
  readonly role: Role | undefined;
  readonly people: number;
  readonly modules: number;
}[] = [
  { role: "leading", people: 6, modules: 5 },
  { role: "cadre", people: 32, modules: 5 },
  { role: "non-party", people: 8, modules: 4 },
  { role: "temporary", people: 9, modules: 1 },
  { role: undefined, people: 5, modules: 3 },
];

/** Questions that are asked before a module is read. */
const ASKED_BEFORE = 2;

/**
 * Files of an invented unit of 60 people, the same from the same seed. Nobody is meant: chance gives each of them some
 * ability and each question some difficulty, and the wrong option that is named first draws most. `words` are what they
 * wrote of their work, `days` since 1970 UTC the day on which they saved.
 */
export function exampleFiles(
  course: RollUpCourse,
  words: readonly string[],
  day: number,
  seed = 60,
): ExampleFile[] {
  const next = random(seed);
  const share = () => next(1e6) / 1e6;
  /** Some six in ten have it between −1 and 1, as of a normal distribution. */
  const spread = () => share() + share() + share() + share() - 2;
  const hardness = course.items.map(() => 0.9 + spread());
  const slugs = Object.keys(course.index);
  let serial = 0;
  return UNIT.flatMap(({ role, people, modules }) =>
    Array.from({ length: people }, (): ExampleFile => {
      const ability = 1.2 * spread();
      const writer = nameFrom(Uint8Array.from({ length: NAME_BYTES }, () => next(256)));
      const events: RecordedEvent[] = [];
      let at = day * DAY - (40 + next(20)) * DAY;
      const add = (event: NewEvent) => {
        at += 20_000 + next(60_000);
        events.push({ ...event, id: joinId(writer, events.length), at } as RecordedEvent);
      };
      const answer = (item: RollUpItem, place: number, learned: number) => {
        const chance = 1 / (1 + Math.exp(-1.7 * (ability + (hardness[place] ?? 0) + learned)));
        const isRight = share() < chance;
        const sureness = Math.min(2, Math.floor(3 * (0.6 * chance + 0.55 * share())));
        const confidence = CONFIDENCE[sureness] ?? "think";
        return { score: isRight ? 1 : 0, response: isRight ? "" : wrongOption(item), confidence };
      };
      const wrongOption = ({ wrong, chooses }: RollUpItem) => {
        const option = wrong[share() < 0.6 ? 0 : next(Math.max(1, wrong.length))]?.option ?? "";
        return chooses === "some" ? [option] : option;
      };
      if (role) add({ type: "settings", key: ROLE_SETTING, value: role });
      const done = slugs.slice(0, Math.max(1, modules + next(3) - 1));
      for (const module of done) {
        at += (1 + next(3)) * DAY;
        const asked = course.items.flatMap((item, place) =>
          item.module === module ? { item, place } : [],
        );
        const before = asked.filter(({ item }) => item.chooses === "one" && item.wrong.length > 1);
        for (const { item, place } of before.slice(0, share() < 0.7 ? ASKED_BEFORE : 0)) {
          add({
            type: "pretested",
            item: item.id,
            rev: item.rev,
            module,
            ...answer(item, place, -1),
          });
        }
        const fit = asked.filter(({ item }) => item.isAlone || share() < 0.5);
        for (const { item, place } of fit) {
          add({
            type: "answered",
            item: item.id,
            rev: item.rev,
            module,
            context: "quiz",
            attempt: 1,
            ...answer(item, place, 0),
          });
        }
        if (share() < 0.55) {
          const kept = at;
          at += 8 * DAY;
          for (const { item, place } of fit) {
            add({
              type: "answered",
              item: item.id,
              rev: item.rev,
              module,
              context: "review",
              attempt: 1,
              ...answer(item, place, 0.8),
            });
          }
          at = kept;
        }
      }
      const offersLog = role !== "temporary" && share() < 0.5;
      if (offersLog) {
        const module = done[next(done.length)] ?? "";
        const tried = words[serial % words.length] ?? "";
        const changed = share() < 0.6 ? (words[(serial + 1) % words.length] ?? "") : "";
        add({
          type: "practised",
          entry: `entry-${serial}`,
          module,
          tried,
          ...(changed && { changed }),
        });
      }
      const { person, unit } = course.instruments;
      const marks = (areas: readonly Area[], lean: number) =>
        Object.fromEntries(
          areas.flatMap(({ statements }) => {
            const view = lean + ability / 3 + spread() / 2;
            return statements.map(({ id, reversed }) => {
              const mark = Math.min(4, Math.max(0, Math.round(2 + 1.6 * view + 0.7 * spread())));
              return [id, reversed ? 4 - mark : mark];
            });
          }),
        );
      if (share() < 0.8) {
        add({
          type: "assessed",
          instrument: "person",
          rev: person.rev,
          subject: "person",
          answers: marks(person.areas, 0.1),
        });
      }
      if (role === "leading" || share() < 0.7) {
        const [leading = "", others = ""] = unit.roles;
        const side = role === "leading" ? leading : others;
        add({
          type: "assessed",
          instrument: "unit",
          rev: unit.rev,
          subject: "unit",
          role: side,
          answers: marks(unit.areas, side === leading ? 0.6 : -0.1),
        });
      }
      const parts: Part[] = offersLog ? ["log"] : [];
      serial++;
      return {
        name: `${String(serial).padStart(2, "0")}.json`,
        text: writeFile({
          course: course.id,
          savedAt: day * DAY,
          parts,
          events: events.sort((a, b) => a.at - b.at),
        }),
      };
    }),
  );
}
