import { describe, expect, it } from "vitest";
import { CONFIDENCE } from "#core/items/confidence.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { readFile, writeFile } from "#core/record/file.ts";
import { fold } from "#core/record/fold.ts";
import { contentsOf, handedOver } from "#core/record/parts.ts";
import { EMPTY } from "#core/record/state.ts";
import { calibration } from "#core/review/calibration.ts";
import { People, type Read } from "./people.ts";
import { isRight, lookup, personOf } from "./person.ts";
import { SMALL } from "./testing/small.ts";

const answer = (id: string, item: string, score: number, at = 1): RecordedEvent => ({
  type: "answered",
  id,
  at,
  item,
  rev: 1,
  module: "m",
  context: "quiz",
  attempt: 1,
  score,
  response: score === 1 ? "" : "a",
});
const said = (id: string): RecordedEvent => ({
  type: "practised",
  id,
  at: 1,
  entry: id,
  module: "m",
  tried: "asked first",
});

/** Takes files as the page does. */
function peopleOf(...files: Read[]): People {
  const people = new People(lookup(SMALL));
  for (const file of files) people.take(file);
  for (const cluster of people.again())
    people.unite(
      cluster,
      cluster.map((at) => files[at] as Read),
    );
  return people;
}

describe("people", () => {
  it("are counted once, whatever files of theirs are read, and their answers are united", () => {
    const older = { events: [answer("w-0", "i", 1)] };
    const newer = { events: [answer("w-0", "i", 1), answer("v-0", "j", 0, 2)] };
    for (const files of [
      [older, newer],
      [newer, older],
      [newer, newer, older],
    ]) {
      const people = peopleOf(...files);
      expect(people.all).toHaveLength(1);
      expect([...(people.all[0]?.answers ?? [])].map(isRight)).toEqual([true, false, false]);
      expect(people.all[0]?.answers[1]).toBeGreaterThan(0);
    }
  });
  it("are two where a page that was opened once wrote for both of them", () => {
    const people = peopleOf(
      { events: [answer("w-0", "i", 1)] },
      { events: [answer("w-1", "i", 0)] },
    );
    expect(people.all).toHaveLength(2);
    expect(people.merged).toBe(0);
  });
  it("show their own words and their name only where they included them", () => {
    const events = [answer("w-0", "i", 1), said("w-1")];
    const profile = { name: "Li Ming" };
    expect(peopleOf({ events, profile }).all[0]?.words).toEqual([]);
    expect(peopleOf({ events, profile }).names).toEqual([]);
    expect(peopleOf({ events, profile, parts: ["log", "name"] }).all[0]?.words).toHaveLength(1);
    expect(peopleOf({ events, profile, parts: ["log", "name"] }).names).toEqual(["Li Ming"]);
  });
});

describe("a file for a roll-up", () => {
  const events = [answer("w-0", "i", 1), said("w-1")];
  it("holds no practice log unless it was added, and counts what it holds", () => {
    expect(contentsOf(handedOver(events, []))).toMatchObject({ answers: 1, items: 1, log: 0 });
    expect(contentsOf(handedOver(events, ["log"]))).toMatchObject({ answers: 1, log: 1 });
  });
  it("is read with the parts that were chosen, and an ordinary file has none", () => {
    const file = { course: "course", savedAt: 1, events: handedOver(events, ["log"]) };
    expect(readFile(writeFile({ ...file, parts: ["log"] }), "course")).toMatchObject({
      parts: ["log"],
    });
    expect(readFile(writeFile(file), "course")).not.toHaveProperty("parts");
  });
});

describe("a long record", () => {
  const events = Array.from({ length: 30_000 }, (_, n): RecordedEvent => {
    const made = answer(`w-${n}`, ["i", "j", "k"][n % 3] ?? "i", n % 2, n * 10_000_000);
    const confidence = CONFIDENCE[n % 7];
    return made.type === "answered" && confidence ? { ...made, confidence } : made;
  });
  it("counts by confidence what the learner's own page counts", () => {
    const { sure } = personOf(events, [], lookup(SMALL));
    expect(sure.map(({ at, ...row }) => row)).toEqual(calibration(fold(EMPTY, events)));
    expect(sure.map(({ at }) => at)).toEqual(
      CONFIDENCE.map((_, place) =>
        Math.max(...events.flatMap(({ at }, n) => (n % 7 === place ? at : []))),
      ),
    );
  });
  it("counts nothing that was erased, and one event of each id", () => {
    const erased: RecordedEvent = { type: "erased", id: "x-1", at: 1e12, target: { item: "i" } };
    const all = [...events, ...events.slice(0, 500), erased];
    const { answers } = personOf(all, [], lookup(SMALL));
    expect([...answers].map((code) => code > 0)).toEqual([false, true, true]);
    const { sure } = personOf([...events, ...events], [], lookup(SMALL));
    expect(sure).toEqual(personOf(events, [], lookup(SMALL)).sure);
  });
  it("is worked off in steps, and the same comes out as from all files at once", () => {
    const halves = [events.slice(0, 20_000), events.slice(10_000)];
    const people = peopleOf(...halves.map((half) => ({ events: half })));
    expect(people.all).toEqual([personOf(events, [], lookup(SMALL))]);
    expect([...new People(lookup(SMALL)).takeInSteps({ events })].length).toBeGreaterThan(10);
  });
});
