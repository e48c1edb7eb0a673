import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WHOLE_LOCALES } from "#core/i18n/locales.ts";
import { isEvent } from "#core/record/check.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { readChunk, withHead, writeLines } from "#core/record/text.ts";
import { checkIns, entries, plans } from "#core/record/views.ts";
import { course, modules } from "#course/index.ts";
import { courseData } from "../dev/course-data.ts";
import { PAGE_EXAMPLES } from "../dev/page-examples.ts";
import { recordOf, WRITER } from "./page-examples.ts";

const ISLANDS = "src/islands";

/** Folders that show nothing of their own, and why. */
const EXEMPT: Readonly<Record<string, string>> = {
  shared: "what several islands share; seen where it is used",
  header: "leads to the page in the reader's language, and shows nothing itself",
};

/** Parts that stand inside the islands, and are seen in their examples. */
const PARTS = /^(Ask|Frame|Inline|Mark)\.tsx$/;

const folders = readdirSync(ISLANDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const filesOf = (folder: string): string[] => readdirSync(`${ISLANDS}/${folder}`);

it.each(folders.filter((folder) => !(folder in EXEMPT)))("islands/%s has examples", (folder) => {
  expect(filesOf(folder).filter((file) => file.endsWith(".examples.ts"))).not.toEqual([]);
});

it("exempts only folders that are there and have none", () => {
  for (const folder of Object.keys(EXEMPT)) {
    expect(filesOf(folder).filter((file) => file.endsWith(".examples.ts"))).toEqual([]);
  }
});

describe("islands/question", () => {
  const files = filesOf("question");
  const components = files.filter((file) => /^[A-Z]\w*\.tsx$/.test(file) && !/\.test\./.test(file));

  it.each(components.filter((file) => !PARTS.test(file)))(
    "%s has examples and a test beside it",
    (component) => {
      const name = component.replace(".tsx", "");
      expect(files).toContain(`${name}.examples.ts`);
      expect(files).toContain(`${name}.test.tsx`);
    },
  );
});

const now = Date.UTC(2026, 10, 23, 8);

/** What a record shows outside of answers: as many as there are events to be shown. */
const shown = (summary: Summary) => ({
  plans: plans(summary).length,
  entries: entries(summary).length,
  days: [...checkIns(summary).values()].flat().length,
});

describe.each([...PAGE_EXAMPLES])("islands/%s", (_island, examples) => {
  it("names each of its states once", () => {
    const names = examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  describe.each(WHOLE_LOCALES)("%s", (locale) => {
    const given = { ...courseData(locale), now };

    it.each(examples)("$name: a record that a reader may have", (example) => {
      const events = recordOf(example, given);
      for (const event of events) {
        expect(event).toSatisfy(isEvent);
        expect(event.at).toBeLessThanOrEqual(now);
      }
      expect(namesIn(events).filter((name) => !KNOWN.has(name))).toEqual([]);
      const kept = readChunk(withHead(writeLines(WRITER, events)));
      expect(kept).toEqual({ events, bad: [], missing: 0 });
      const of = (type: string, field: string) =>
        new Set(events.flatMap((event) => (event.type === type ? [event[field as "id"]] : [])));
      const summary = fold(EMPTY, events);
      expect(summary.items.size).toBe(of("answered", "item").size);
      expect(shown(summary)).toEqual({
        plans: of("planned", "plan").size,
        entries: of("practised", "entry").size,
        days: of("checked-in", "date").size,
      });
    });
  });
});

/** What the course has: its modules, and the statements of its instruments. */
const KNOWN: ReadonlySet<string> = new Set([
  ...modules.map(({ slug }) => slug),
  ...Object.values(course.instruments).flatMap(({ areas }) =>
    areas.flatMap(({ statements }) => statements.map(({ id }) => id)),
  ),
]);

/** The names of modules and statements in events. */
const namesIn = (events: ReturnType<typeof recordOf>): string[] =>
  events.flatMap((event) => {
    if (event.type === "assessed") return Object.keys(event.answers);
    if (event.type === "planned") return event.modules ?? [];
    return "module" in event ? [event.module] : [];
  });
