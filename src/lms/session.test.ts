import { expect, it, vi } from "vitest";
import { DIALECTS } from "./dialects.ts";
import type { Api } from "./find-api.ts";
import { Session } from "./session.ts";

const DIALECT = DIALECTS["1.2"];

/** A platform that notes what it is told, and answers otherwise where a test says so. */
function platform(answers: Readonly<Record<string, (...given: string[]) => unknown>> = {}) {
  const told: string[] = [];
  const call = (name: string, usual: unknown) =>
    vi.fn((...given: string[]) => {
      told.push([name, ...given].join(" ").trim());
      return answers[name] ? answers[name](...given) : usual;
    });
  const API: Api = {
    LMSInitialize: call("LMSInitialize", "true"),
    LMSFinish: call("LMSFinish", "true"),
    LMSGetValue: call("LMSGetValue", ""),
    LMSSetValue: call("LMSSetValue", "true"),
    LMSCommit: call("LMSCommit", "true"),
    LMSGetLastError: () => (answers["LMSGetLastError"] ?? (() => "0"))(),
  };
  const page = { API } as unknown as Record<string, unknown>;
  page["parent"] = page;
  page["top"] = page;
  return { told, open: () => Session.open(page as unknown as Window, DIALECT) };
}

const begun = (answers?: Parameters<typeof platform>[0]) => {
  const { told, open } = platform(answers);
  const session = open();
  if (!(session instanceof Session)) throw new Error(`not begun: ${session}`);
  told.length = 0;
  return { told, session };
};

const down = () => {
  throw new Error("down");
};

it("says what changed, has it kept, and says the same no second time", () => {
  const { told, session } = begun();
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBeUndefined();
  expect(
    session.tell([
      ["cmi.core.exit", "suspend"],
      ["cmi.core.lesson_location", "en/"],
    ]),
  ).toBeUndefined();
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBeUndefined();
  expect(told).toEqual([
    "LMSSetValue cmi.core.exit suspend",
    "LMSCommit",
    "LMSSetValue cmi.core.lesson_location en/",
    "LMSCommit",
  ]);
});

it("an answer of the kind Boolean means the same", () => {
  const { session } = begun({
    LMSInitialize: () => true,
    LMSSetValue: () => true,
    LMSCommit: () => true,
  });
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBeUndefined();
});

it("a value that is refused is named by its error and said again next time", () => {
  let refuses = true;
  const { told, session } = begun({
    LMSSetValue: () => (refuses ? "false" : "true"),
    LMSGetLastError: () => "405",
  });
  expect(session.tell([["cmi.suspend_data", "W1"]])).toBe("405");
  refuses = false;
  expect(session.tell([["cmi.suspend_data", "W1"]])).toBeUndefined();
  expect(told.filter((call) => call.startsWith("LMSSetValue"))).toHaveLength(2);
});

it("after a failed commit all of it is said again: nobody knows what was kept", () => {
  let fails = true;
  const { told, session } = begun({
    LMSCommit: () => (fails ? "false" : "true"),
    LMSGetLastError: () => "101",
  });
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBe("101");
  fails = false;
  told.length = 0;
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBeUndefined();
  expect(told).toEqual(["LMSSetValue cmi.core.exit suspend", "LMSCommit"]);
});

it("a platform without bounds of the score is as good as one that has them", () => {
  const { told, session } = begun({
    LMSSetValue: (element) => String(!/min|max/.test(String(element))),
    LMSGetLastError: () => "401",
  });
  const values = [
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.raw", "0"],
  ] as const;
  expect(session.tell(values)).toBeUndefined();
  told.length = 0;
  expect(session.tell(values)).toBeUndefined();
  expect(told).toEqual([]);
});

it("whatever the platform throws, the course goes on", () => {
  const { session } = begun({
    LMSGetValue: down,
    LMSSetValue: down,
    LMSCommit: down,
    LMSFinish: down,
    LMSGetLastError: down,
  });
  expect(session.get("cmi.core.student_id")).toBe("");
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBe("–");
  expect(() => session.finish()).not.toThrow();
});

it("ends once, and says nothing after it", () => {
  const { told, session } = begun();
  session.finish();
  session.finish();
  expect(session.tell([["cmi.core.exit", "suspend"]])).toBeUndefined();
  expect(told).toEqual(["LMSFinish"]);
});

it("a refused beginning gives its error's number, a platform that throws a dash, none at all nothing", () => {
  expect(platform({ LMSInitialize: () => "false", LMSGetLastError: () => "101" }).open()).toBe(
    "101",
  );
  expect(platform({ LMSInitialize: down, LMSGetLastError: down }).open()).toBe("–");
  const nobody: Record<string, unknown> = {};
  Object.assign(nobody, { parent: nobody, top: nobody });
  expect(Session.open(nobody as unknown as Window, DIALECT)).toBeUndefined();
});

it.each(Object.entries(DIALECTS))("in SCORM %s nothing is ever told as failed", (_, { tell }) => {
  for (const completed of [true, false]) {
    for (const passed of [true, false]) {
      const said = tell({ completed, passed, score: 40 }).map(([, value]) => value);
      expect(said).not.toContain("failed");
      expect(said.includes("passed")).toBe(passed);
    }
  }
});

it.each(Object.entries(DIALECTS))("in SCORM %s what was told is read back", (_, { told, tell }) => {
  for (const standing of [
    { completed: false, passed: false, score: 0 },
    { completed: true, passed: false, score: 33 },
    { completed: true, passed: true, score: 100 },
  ]) {
    const values = new Map(tell(standing));
    expect(told((element) => values.get(element) ?? "")).toEqual(standing);
  }
});
