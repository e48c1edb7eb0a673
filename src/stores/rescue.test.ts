import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile } from "#core/record/file.ts";
import { logFile } from "#core/record/log-file.ts";
import { rescueFile } from "./rescue.ts";
import { answer } from "./testing/answer.ts";
import { loadFile, previewFile, readWhole } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

/** A page on which something was answered that storage refused. */
function refused() {
  const page = new FakePage(new FakeDisk());
  const kept = page.append(answer("stored")).id;
  page.forbidden = true;
  const ids = ["one", "two"].map((item) => page.append(answer(item)).id);
  return { page, ids: [kept, ...ids] };
}

describe("the file of what storage refused", () => {
  it("holds all that was recorded on the page, and brings it into another record", () => {
    const { page, ids } = refused();
    const { name, text } = rescueFile(page.engine);
    expect(name).toMatch(/^whetstone-course-\d{4}-\d\d-\d\d\.json$/);
    const other = new FakePage(new FakeDisk());
    const preview = previewFile(text, other.engine);
    expect(preview).toMatchObject({ ok: true, total: 3, added: 3 });
    if (!preview.ok) throw new Error(preview.reason);
    expect(loadFile(preview, other.engine)).toMatchObject({ ok: true, added: 3 });
    expect(readWhole(other.engine).events.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it("is refused by another course, and whole or not at all", () => {
    const { text } = rescueFile(refused().page.engine);
    expect(readFile(text, "another")).toEqual({ ok: false, reason: "other-course" });
    const lines = text.split("\n");
    expect(readFile(lines.slice(0, -1).join("\n"), "course")).toMatchObject({ ok: false });
    expect(readFile(text.replace('"score":1', '"score":7'), "course")).toMatchObject({ ok: false });
    expect(readFile(text.replace('{"whetstone":1', '{"whetstone":9'), "course")).toEqual({
      ok: false,
      reason: "future-version",
    });
  });

  it("never throws for any text below its first line", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFile(logFile("course", 1, text), "course")).toMatchObject({ ok: false });
      }),
    );
  });
});
