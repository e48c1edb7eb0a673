import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { canonical } from "#core/record/canonical.ts";
import { checksum } from "#core/record/checksum.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { type RefusalReason, writeFile } from "#core/record/file.ts";
import { COLORS } from "#core/record/owner.ts";
import { SAVED } from "#core/record/saved.ts";
import { itemHistory } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { withHead } from "#core/record/text.ts";
import { tests } from "#core/review/run.ts";
import { addProfile, chooseProfile } from "./profiles.ts";
import { answer } from "./testing/answer.ts";
import {
  changesSinceSaved,
  loadFile,
  previewFile,
  readWhole,
  recordFile,
} from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";
import type { Preview } from "./transfer.ts";

vi.setConfig({ testTimeout: 120_000 });

/** A computer with a record of these items, its clock a day on for each. */
function computer(...items: string[]): FakePage {
  let day = 0;
  const page = new FakePage(new FakeDisk(), { now: () => Date.UTC(2026, 10, 1) + day++ * 1000 });
  for (const item of items) page.append(answer(item));
  return page;
}

const JADE = COLORS[1] ?? "";

/** The sum of a file of the present version. */
const sumOf = ({ checksum: _, events, ...head }: Record<string, unknown>): string =>
  checksum(canonical(head), canonical(events));

const preview = (text: string, page: FakePage): Preview => {
  const seen = previewFile(text, page.engine);
  if (!seen.ok) throw new Error(seen.reason);
  return seen;
};
const ids = (page: FakePage) => readWhole(page.engine).events.map(({ id }) => id);

describe("a saved file", () => {
  it("brings the whole record to another computer", () => {
    const home = computer("roll-call", "two-cases");
    home.append({ type: "checked-in", date: "2026-11-22", text: "学以致用 <b>bold</b>" });
    const office = computer();
    const seen = preview(recordFile(home.engine).text, office);
    expect(seen).toMatchObject({ total: 4, added: 4, erases: 0, clashes: 0 });
    expect([...seen.byType]).toEqual([
      ["answered", 2],
      ["checked-in", 1],
      ["settings", 1],
    ]);
    expect(office.summary.count).toBe(0);
    expect(loadFile(seen, office.engine)).toEqual({ ok: true, added: 4, erased: 0 });
    expect(office.summary.items).toEqual(home.summary.items);
    expect(itemHistory(office.summary, "roll-call", 1)).toHaveLength(1);
  });

  it("has a head with its version, course, count and checksum", () => {
    const page = computer("roll-call");
    const { name, text } = recordFile(page.engine);
    const file = JSON.parse(text);
    expect(name).toBe("whetstone-course-2026-11-01.json");
    expect(file).toMatchObject({ whetstone: "record", version: 2, course: "course", count: 2 });
    expect(file.events[0].at).toMatch(/^2026-11-01T00:00:0\d\.000Z$/);
    expect(file.checksum).toBe(sumOf(file));
    expect(file.profile).toBeUndefined();
  });

  it("has the profile's name in it, and in the file name without forbidden characters", () => {
    const page = computer();
    const profile = addProfile("李 明/a:b", JADE, page.engine);
    chooseProfile(profile?.id ?? "", page.engine);
    const file = recordFile(page.engine);
    expect(file.name).toBe("whetstone-course-李-明-a-b-2026-11-01.json");
    expect(preview(file.text, computer()).from).toEqual({ name: "李 明/a:b", color: JADE });
  });

  it("adds nothing when loaded again, in any order, and merges both ways", () => {
    const [one, two] = [computer("roll-call"), computer("two-cases")];
    const [a, b] = [recordFile(one.engine).text, recordFile(two.engine).text];
    for (const page of [one, two]) {
      for (const text of [a, b, a, b, a]) loadFile(preview(text, page), page.engine);
      expect(preview(a, page).added + preview(b, page).added).toBe(0);
    }
    expect(one.summary.items).toEqual(two.summary.items);
    expect(one.summary.items.size).toBe(2);
  });

  it("does not bring back erased events, and erases what its own erasures cover", () => {
    const [one, two] = [computer("roll-call", "two-cases"), computer()];
    const before = recordFile(one.engine).text;
    loadFile(preview(before, two), two.engine);
    one.append({ type: "erased", target: { item: "roll-call" } });
    const after = recordFile(one.engine).text;
    expect(after).not.toContain('roll-call","module');
    expect(preview(before, one).added).toBe(1);
    loadFile(preview(before, one), one.engine);
    expect(itemHistory(one.summary, "roll-call", 1)).toEqual([]);
    expect(preview(after, two).erases).toBe(1);
    loadFile(preview(after, two), two.engine);
    expect(itemHistory(two.summary, "roll-call", 1)).toEqual([]);
    expect(itemHistory(two.summary, "two-cases", 1)).toHaveLength(1);
  });

  it("keeps fields and types of a later version", () => {
    const [one, two, three] = [computer(), computer(), computer()];
    one.append({ ...answer("roll-call"), mood: { calm: true } } as never);
    one.append({ type: "from-a-later-version", words: ["kept"] } as never);
    loadFile(preview(recordFile(one.engine).text, two), two.engine);
    two.compact("full");
    loadFile(preview(recordFile(two.engine).text, three), three.engine);
    const text = recordFile(three.engine).text;
    expect(text).toContain('"mood":{"calm":true}');
    expect(text).toContain('"words":["kept"]');
  });

  it("may hold any number of erasures", () => {
    const page = computer("one");
    const erasures = Array.from({ length: 1500 }, (_, i) => ({
      id: `x-${i.toString(36)}`,
      at: 1_795_000_000_000,
      type: "erased" as const,
      target: { event: `y-${i}` },
    }));
    const text = writeFile({ course: "course", savedAt: 1_795_000_000_000, events: erasures });
    loadFile(preview(text, page), page.engine);
    const other = computer();
    loadFile(preview(recordFile(page.engine).text, other), other.engine);
    expect(other.summary.lists.get("erased")).toHaveLength(1500);
    expect(other.summary.items.size).toBe(1);
  });

  it("changes nothing if storage refuses", () => {
    const office = computer("mine");
    const home = computer(...Array.from({ length: 200 }, (_, i) => `item-${i}`));
    const seen = preview(recordFile(home.engine).text, office);
    office.before = (count) => (count > 0 ? "quota" : undefined);
    expect(loadFile(seen, office.engine).ok).toBe(false);
    office.before = () => undefined;
    office.engine.load();
    expect(office.summary.items.size).toBe(1);
    expect(loadFile(seen, office.engine).ok).toBe(true);
    expect(office.summary.items.size).toBe(201);
  });
});

describe("changes since the last saved file", () => {
  const save = (page: FakePage) => {
    const file = recordFile(page.engine);
    file.saved();
    return file.text;
  };

  it("count what no file holds", () => {
    const page = computer("one", "two");
    expect(changesSinceSaved(page.engine)).toBe(2);
    recordFile(page.engine);
    expect(changesSinceSaved(page.engine)).toBe(2);
    save(page);
    expect(changesSinceSaved(page.engine)).toBe(0);
    page.append({ type: "read", module: "many-ways", section: "one" });
    page.append({ type: "settings", key: "theme", value: "dark" });
    expect(changesSinceSaved(page.engine)).toBe(0);
    page.append(answer("three"));
    page.append({ type: "erased", target: { item: "one" } });
    expect(changesSinceSaved(page.engine)).toBe(2);
  });

  it("are 0 on a computer that has just loaded the file", () => {
    const office = computer();
    loadFile(preview(save(computer("one", "two")), office), office.engine);
    expect(changesSinceSaved(office.engine)).toBe(0);
    office.append(answer("three"));
    expect(changesSinceSaved(office.engine)).toBe(1);
  });

  it("still count after a file with a later mark is loaded", () => {
    const office = computer("a", "b", "c");
    const home = computer("d", "e", "f", "g", "h", "i");
    loadFile(preview(save(home), office), office.engine);
    expect(changesSinceSaved(office.engine)).toBe(3);
    save(office);
    expect(changesSinceSaved(office.engine)).toBe(0);
  });

  it("are right when the clock was set back after saving", () => {
    const disk = new FakeDisk();
    const late = new FakePage(disk, { now: () => Date.UTC(2099, 0) });
    late.append(answer("one"));
    save(late);
    const page = new FakePage(disk);
    page.append(answer("two"));
    expect(changesSinceSaved(page.engine)).toBe(1);
    save(page);
    expect(changesSinceSaved(page.engine)).toBe(0);
  });

  it("are the same after compaction", () => {
    const page = computer("one", "two");
    save(page);
    page.append(answer("three"));
    page.compact("full");
    expect(changesSinceSaved(page.engine)).toBe(1);
  });
});

describe("a file that is not what it should be", () => {
  const event = { id: "x-0", at: "2026-11-22T08:00:00.000Z", ...answer("roll-call") };
  const made = (events: unknown[], more: object = {}) =>
    JSON.stringify({
      whetstone: "record",
      version: 1,
      course: "course",
      savedAt: "2026-11-22T08:00:00.000Z",
      count: events.length,
      checksum: checksum(canonical(events)),
      events,
      ...more,
    });
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const raw = (json: string) =>
    made([]).replace('"count":0', '"count":1').replace('"events":[]', `"events":[${json}]`);

  const savedBy = (name: string) => {
    const page = computer("roll-call");
    chooseProfile(addProfile(name, JADE, page.engine)?.id ?? "", page.engine);
    return recordFile(page.engine).text;
  };

  it.each<[string, RefusalReason, string | (() => string)]>([
    ["more than 40 million characters", "too-big", () => " ".repeat(40_000_001)],
    ["100 MB", "too-big", () => "x".repeat(100_000_000)],
    ["no JSON", "not-json", "hello"],
    ["empty", "not-json", ""],
    ["a cut file", "not-json", made([event]).slice(0, -20)],
    ["an image", "not-json", "\u0089PNG\r\n\u001a\n\ufffd\ufffd"],
    ["another program's JSON", "not-a-record", '{"name":"other"}'],
    ["null", "not-a-record", "null"],
    ["a list", "not-a-record", "[]"],
    ["no events", "not-a-record", '{"whetstone":"record","version":1}'],
    ["a future version", "future-version", made([event], { version: 3 })],
    ["a future version of events", "future-version", made([event], { version: 2, schema: 2 })],
    ["another course", "other-course", made([event], { course: "other" })],
    ["a wrong count", "wrong-count", made([event], { count: 2 })],
    ["a wrong checksum", "wrong-checksum", made([event], { checksum: "00000000" })],
    [
      "an answer that was changed by hand",
      "wrong-checksum",
      made([{ ...event, score: 0 }]).replace('"score":0', '"score":1'),
    ],
    [
      "a name that was changed by hand",
      "wrong-checksum",
      () => savedBy("Li").replace('"name": "Li"', '"name": "Wu"'),
    ],
    [
      "a date that was changed by hand",
      "wrong-checksum",
      () => savedBy("Li").replace(/"savedAt": "2026/, '"savedAt": "2025'),
    ],
    [
      "invalid UTF-8 read as text",
      "wrong-checksum",
      made([{ ...event, response: "é" }]).replace("é", "\ufffd"),
    ],
    ["100,000 levels", "too-deep", deep(100_000)],
    ["ten million opening brackets", "too-deep", () => "[".repeat(10_000_000)],
    ["a list in a list that is cut off", "not-json", '{"events":[['],
    ["deep events", "too-deep", raw(deep(50))],
    ["too many events", "too-many", () => raw(Array(200_001).fill(0).join())],
    [
      "too many keys",
      "wrong-event",
      () =>
        raw(
          JSON.stringify(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`k${i}`, 0]))),
        ),
    ],
    [
      "an event longer than storage",
      "wrong-event",
      () => made([{ ...event, response: "x".repeat(5_300_000) }]),
    ],
    ["__proto__ in an event", "wrong-event", raw('{"__proto__":{"polluted":1}}')],
    ["__proto__ at the top", "not-a-record", '{"__proto__":{"whetstone":"record"}}'],
    ["constructor deep inside", "wrong-event", raw('{"a":{"constructor":{"prototype":{}}}}')],
    ["a number beyond all", "wrong-event", raw('{"at":1e999}')],
    ["no date", "wrong-event", made([{ ...event, at: "NaN" }])],
    [
      "a date that does not exist",
      "wrong-event",
      made([{ ...event, at: "2026-02-31T00:00:00.000Z" }]),
    ],
    ["a number for a date", "wrong-event", made([{ ...event, at: 1 }])],
    ["a date beyond use", "wrong-event", made([{ ...event, at: "9999-12-31T23:59:59.999Z" }])],
    ["a score above 1", "wrong-event", made([{ ...event, score: 1.5 }])],
    ["a text for a number", "wrong-event", made([{ ...event, rev: "1" }])],
    ["a list for an event", "wrong-event", made([[event]])],
    ["no id", "wrong-event", made([{ ...event, id: "" }])],
    ["an erasure of nothing", "wrong-event", made([{ ...event, type: "erased", target: {} }])],
    [
      "an erasure of two things",
      "wrong-event",
      made([{ ...event, type: "erased", target: { all: true, item: "x" } }]),
    ],
    ["a wrong time of saving", "not-a-record", made([event], { savedAt: "yesterday" })],
  ])("%s is refused and changes nothing", (_, reason, text) => {
    const page = computer("mine");
    const before = JSON.stringify([...page.engine.readAllKeys()]);
    const { summary } = page;
    expect(previewFile(typeof text === "string" ? text : text(), page.engine)).toMatchObject({
      ok: false,
      reason,
    });
    expect(JSON.stringify([...page.engine.readAllKeys()])).toBe(before);
    expect(page.summary).toBe(summary);
    expect("polluted" in {}).toBe(false);
  });

  it("with markup in a text keeps it as text", () => {
    const html = "<img src=x onerror=alert(1)>";
    const page = computer();
    const texts = made([
      { ...event, response: html },
      { id: "x-1", at: event.at, type: "checked-in", date: "2026-11-22", text: html },
    ]);
    loadFile(preview(texts, page), page.engine);
    expect(JSON.parse(recordFile(page.engine).text).events[0].response).toBe(html);
  });

  it("may begin with a byte order mark", () => {
    expect(previewFile(`\ufeff${made([event])}`, computer().engine).ok).toBe(true);
  });

  it("with one id twice: equal events count once, different ones are kept and reported", () => {
    const page = computer();
    const twice = preview(made([event, event, { ...event, score: 0 }]), page);
    expect(twice).toMatchObject({ added: 2, clashes: 1 });
    loadFile(twice, page.engine);
    expect(ids(page)).toEqual(["x-0", "x-0"]);
    expect(page.summary.items.get("roll-call@1")?.answers).toBe(1);
    expect(page.summary.items.get("roll-call@1")?.last.score).toBe(0);
  });
});

/*
 * 10,000 hostile files: true files with anything put anywhere, with and without a right checksum.
 */
it("10,000 hostile files: none throws, refused ones change nothing, accepted ones only add events", () => {
  const page = computer("mine", "yours");
  const base = JSON.parse(recordFile(page.engine).text) as { events: RecordedEvent[] };
  const nasty = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      null,
      -1,
      1e21,
      "",
      "__proto__",
      "<script>",
      "9999-12-31T23:59:59.999Z",
      [],
      {},
      { all: true },
      "x".repeat(200),
    ),
  );
  const key = fc.oneof(
    fc.constantFrom(
      ...["id", "at", "after", "type", "item", "rev", "module", "context", "attempt", "score"],
      ...[
        "response",
        "target",
        "constructor",
        "__proto__",
        "count",
        "events",
        "checksum",
        "version",
      ],
    ),
    fc.string({ maxLength: 5 }),
  );
  const event = fc.oneof(
    fc.constantFrom(...base.events),
    fc.record({
      id: fc.constantFrom("a-0", "a-1", "z"),
      at: fc.constant("2026-11-22T08:00:00.000Z"),
      type: fc.constantFrom("answered", "erased", "read", "toString"),
      item: fc.constant("mine"),
      target: fc.constantFrom({ all: true }, { item: "mine" }),
    }),
    nasty,
  );
  const change = fc.tuple(fc.nat({ max: 4 }), key, nasty);
  const file = fc
    .tuple(
      fc.array(event, { maxLength: 5 }),
      fc.array(change, { maxLength: 3 }),
      fc.boolean(),
      fc.option(fc.tuple(key, nasty), { nil: undefined }),
      fc.option(fc.tuple(fc.nat(), fc.string({ unit: "binary", maxLength: 4 })), {
        nil: undefined,
        freq: 3,
      }),
    )
    .map(([events, changes, isSigned, top, cut]) => {
      const list = events.map((one, i) =>
        changes.reduce<unknown>((value, [at, name, to]) => {
          if (at !== i || typeof value !== "object" || value === null) return value;
          return Object.defineProperty(structuredClone(value), name, {
            value: to,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        }, one),
      );
      const whole = { ...base, events: list, ...(isSigned && { count: list.length }) };
      if (top) {
        const [key, value] = top;
        Object.defineProperty(whole, key, { value, enumerable: true, configurable: true });
      }
      const sum = isSigned && top?.[0] !== "checksum" && sumOf(JSON.parse(JSON.stringify(whole)));
      const text = JSON.stringify({ ...whole, ...(sum && { checksum: sum }) });
      if (!cut) return text;
      const from = cut[0] % text.length;
      return text.slice(0, from) + cut[1] + text.slice(from + cut[1].length);
    });
  const before = JSON.stringify([...page.engine.readAllKeys()].sort());
  const had = ids(page);
  const counts = { refused: 0, accepted: 0 };
  fc.assert(
    fc.property(file, (text) => {
      const seen = previewFile(text, page.engine);
      counts[seen.ok ? "accepted" : "refused"]++;
      expect(JSON.stringify([...page.engine.readAllKeys()].sort())).toBe(before);
      if (!seen.ok) return;
      // Accepted events can be loaded, shown, saved and loaded again.
      const other = computer();
      expect(loadFile(seen, other.engine).ok).toBe(true);
      const again = preview(recordFile(other.engine).text, other);
      expect(again.added).toBe(1);
    }),
    { numRuns: 10_000 },
  );
  expect(ids(page)).toEqual(had);
  // The test tests something only if both happen often.
  expect(Math.min(counts.refused, counts.accepted)).toBeGreaterThan(500);
});

/*
 * There were two checks. An event that passed only the one for storage was shown on every page and was missing in files,
 * and a saved file could hold an event that loading refused.
 */
describe("any event that storage may hold", () => {
  const at = Date.UTC(2026, 10, 1);
  const stored: readonly Record<string, unknown>[] = JSON.parse(
    readFileSync(new URL("../core/record/fixtures/v1-events.json", import.meta.url), "utf8"),
  );
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom<unknown>(-1, 0, 2, 1e300, null, "", "__proto__", "x".repeat(120_000)),
    fc.constantFrom<unknown>({ constructor: "a" }, Array(6000).fill("a"), Array(400).fill("a")),
    fc.constantFrom<unknown>(Date.UTC(9000, 0), Date.UTC(9000, 0) + 1, 253402300799999),
  );
  const field = fc.constantFrom(...stored.flatMap((event) => Object.keys(event)), "unheard-of");
  const changed = fc
    .tuple(fc.constantFrom(...stored), fc.array(fc.tuple(field, anything), { maxLength: 2 }))
    .map(([event, changes]) => ({ ...event, ...Object.fromEntries(changes) }));

  /** A record whose log was written by something else. */
  const recordOf = (events: readonly Record<string, unknown>[]) => {
    const disk = new FakeDisk();
    const lines = events.map(({ id: _, at: when, ...body }, i) => [i, Number(when) - at, body]);
    const text = withHead([["w", at], ...lines].map((line) => JSON.stringify(line)));
    disk.items.set("whetstone:course:p:main:log:w:0", text);
    return new FakePage(disk, { compacts: false });
  };

  it("is shown, saved and loaded again if valid; otherwise it is reported and not shown, saved or loaded", () => {
    const seen = { shown: 0, told: 0 };
    fc.assert(
      fc.property(fc.array(changed, { minLength: 1, maxLength: 4 }), (events) => {
        const page = recordOf(events);
        const [bad] = page.health.setAside;
        seen.shown += events.length - (bad?.size ?? 0);
        seen.told += bad?.size ?? 0;
        const other = computer();
        loadFile(preview(recordFile(page.engine).text, other), other.engine);
        expect(settingsOf(other)).toEqual(settingsOf(page));
        expect(other.summary.count).toBe(page.summary.count);
        expect(other.summary.items).toEqual(page.summary.items);
        const answered = surviving(readWhole(page.engine).events).length;
        expect(events.length - (bad?.size ?? 0)).toBeGreaterThanOrEqual(answered);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.shown, seen.told)).toBeGreaterThan(300);
  });

  const settingsOf = (page: FakePage): Record<string, unknown> =>
    Object.fromEntries(
      (page.summary.lists.get("settings") ?? []).flatMap((event) =>
        event.type === "settings" && event.key !== SAVED ? [[event.key, event.value]] : [],
      ),
    );

  it("is reported if it is a setting without a valid key, and tests are still found", () => {
    const page = recordOf([
      { at, type: "settings", key: 7, value: "x" },
      { at, type: "settings", value: "x" },
      { at, type: "settings", key: "test:1", value: { items: [] } },
      { at, type: "settings", key: "test:2", value: '{"seed":1,"from":1,"items":[["a",1]]}' },
    ]);
    expect(page.health.setAside).toMatchObject([{ reason: "lines", size: 3 }]);
    expect(tests(page.summary).map(({ id }) => id)).toEqual(["2"]);
  });
});
