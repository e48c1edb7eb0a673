import { expect, it } from "vitest";
import type { Carried } from "#core/lms/carried.ts";
import { itemHistory } from "#core/record/state.ts";
import { carryOver, openLearner } from "./carry-over.ts";
import { homeOf, LEFT } from "./names.ts";
import { currentProfile, renameProfile } from "./profiles.ts";
import { answer } from "./testing/answer.ts";
import { loadFile, previewFile, readWhole, recordFile } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";
import type { Preview } from "./transfer.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 8);

const carried = (item: string, at = NOW - 48 * HOUR, more: Partial<Carried> = {}): Carried => ({
  item,
  rev: 1,
  module: "many-ways",
  at,
  score: 1,
  context: "quiz",
  ...more,
});

const computer = (disk = new FakeDisk()): FakePage => new FakePage(disk, { now: () => NOW });
const answers = (page: FakePage) =>
  readWhole(page.engine).events.filter(({ type }) => type === "answered");

it("brings answers to a computer that has none, marked as carried over, and other pages see them", () => {
  const disk = new FakeDisk();
  const page = computer(disk);
  expect(carryOver([carried("roll-call"), carried("two-cases", NOW - HOUR)], page.engine)).toBe(
    true,
  );
  expect(answers(page)).toMatchObject([
    { item: "roll-call", carried: true, response: "" },
    { item: "two-cases", carried: true },
  ]);
  expect(itemHistory(page.summary, "roll-call", 1)).toMatchObject([{ score: 1, context: "quiz" }]);
  expect(answers(computer(disk))).toHaveLength(2);
});

it("adds nothing to the computer where they were given, and nothing a second time", () => {
  const page = computer();
  page.append(answer("roll-call"));
  const given = [carried("roll-call", NOW - 20_000), carried("two-cases")];
  expect(carryOver(given, page.engine)).toBe(true);
  expect(carryOver(given, page.engine)).toBe(true);
  expect(
    answers(page)
      .map((event) => event.type === "answered" && event.item)
      .sort(),
  ).toEqual(["roll-call", "two-cases"]);
});

it("two computers that carried the same over merge to one of each", () => {
  const [home, office] = [computer(), computer()];
  for (const page of [home, office]) carryOver([carried("roll-call")], page.engine);
  const seen = previewFile(recordFile(home.engine).text, office.engine) as Preview;
  expect(seen.clashes).toBe(0);
  loadFile(seen, office.engine);
  expect(answers(office)).toHaveLength(1);
});

it("what the learner erased is not brought back", () => {
  const page = computer();
  carryOver([carried("roll-call")], page.engine);
  page.append({ type: "erased", target: { item: "roll-call" } });
  expect(carryOver([carried("roll-call"), carried("two-cases")], page.engine)).toBe(true);
  expect([...page.summary.items.keys()]).toEqual(["two-cases@1"]);
});

it("says so where storage refuses, and changes nothing", () => {
  const disk = new FakeDisk();
  const page = computer(disk);
  page.append(answer("two-cases"));
  const before = disk.dump();
  page.before = () => "quota";
  expect(carryOver([carried("roll-call")], page.engine)).toBe(false);
  expect(disk.dump()).toBe(before);
});

it("each person of a platform has a profile of their own, named once", () => {
  const page = computer();
  expect(openLearner("a@b.gov", "Li, Hua", page.engine)()).toBe(true);
  page.append(answer("roll-call"));
  const first = currentProfile(page.engine);
  expect(first).toMatchObject({ name: "Li, Hua" });
  renameProfile(first.id, "Hua", "", page.engine);
  expect(openLearner("a_b.gov", "", page.engine)()).toBe(true);
  expect(answers(page)).toEqual([]);
  expect(openLearner("a@b.gov", "Li, Hua", page.engine)()).toBe(true);
  expect(currentProfile(page.engine)).toMatchObject({ id: first.id, name: "Hua" });
  expect(answers(page)).toHaveLength(1);
});

it("whom the platform does not name goes on in the profile that is open", () => {
  const page = computer();
  expect(openLearner("", "", page.engine)()).toBe(true);
  expect(currentProfile(page.engine).id).toBe("main");
});

it("a reader who cleared this computer and comes back gets a new profile", () => {
  const page = computer();
  openLearner("li", "Li", page.engine);
  const { id } = currentProfile(page.engine);
  page.engine.storage.put(homeOf(id) + LEFT, "{}");
  expect(openLearner("li", "Li", page.engine)()).toBe(true);
  expect(currentProfile(page.engine).id).not.toBe(id);
});

it("says so where storage is off: the record that is open may be somebody else's", () => {
  const page = computer();
  page.forbidden = true;
  expect(openLearner("li", "Li", page.engine)()).toBe(false);
});

it("is no more the learner's once somebody opens another profile in another window", () => {
  const disk = new FakeDisk();
  const [first, second] = [computer(disk), computer(disk)];
  const isOwn = openLearner("li", "Li", first.engine);
  expect(isOwn()).toBe(true);
  openLearner("wu", "Wu", second.engine);
  first.engine.open();
  expect(isOwn()).toBe(false);
});
