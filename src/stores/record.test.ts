import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { itemState } from "#core/record/state.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

vi.setConfig({ testTimeout: 60_000 });

/* The record with those globals of a browser that it needs. */

const listeners = new Map<string, (event: object) => void>();
let disk: FakeDisk;
let page: FakePage;

beforeEach(() => {
  disk = new FakeDisk();
  page = new FakePage(disk);
  listeners.clear();
  const addEventListener = (type: string, run: (event: object) => void) => listeners.set(type, run);
  vi.resetModules();
  vi.stubGlobal("localStorage", page);
  vi.stubGlobal("addEventListener", addEventListener);
  vi.stubGlobal("document", {
    addEventListener,
    documentElement: { dataset: { course: "course", aliases: '{"old":"new"}' } },
  });
});

afterEach(() => vi.unstubAllGlobals());

const answer = (item: string) =>
  ({
    type: "answered",
    item,
    rev: 1,
    module: "old",
    context: "check",
    attempt: 1,
    score: 1,
    response: "a",
  }) as const;

it("can be imported without a browser, and opens with the first event", async () => {
  const { $record, append, openRecord } = await import("./record.ts");
  const { $health } = await import("./health.ts");
  expect($record.get().count).toBe(0);
  expect(listeners.size).toBe(0);
  const event = append(answer("roll-call"));
  openRecord();
  expect(event).toMatchObject({ item: "roll-call", id: expect.stringMatching(/^[0-9a-z]{13}-0$/) });
  expect(Math.abs(Date.now() - event.at)).toBeLessThan(60_000);
  expect($record.get().count).toBe(1);
  expect(itemState($record.get(), "roll-call", 1)?.last.module).toBe("new");
  expect($health.get()).toEqual({ saving: "ok", unsaved: 0, left: 0, setAside: [] });
});

it("reloads after a storage event and after a return from the back/forward cache", async () => {
  const { $record, append } = await import("./record.ts");
  append(answer("mine"));
  const other = new FakePage(disk);
  other.append(answer("other"));
  listeners.get("storage")?.({ key: [...disk.items.keys()].pop() });
  expect($record.get().count).toBe(2);
  other.append(answer("more"));
  listeners.get("pageshow")?.({ persisted: false });
  expect($record.get().count).toBe(2);
  listeners.get("pageshow")?.({ persisted: true });
  expect($record.get().count).toBe(3);
});

it("writes unsaved events when the page is hidden or left", async () => {
  const { append } = await import("./record.ts");
  const { $health } = await import("./health.ts");
  for (const type of ["pagehide", "visibilitychange"]) {
    page.before = () => "error";
    append(answer("roll-call"));
    expect($health.get()).toMatchObject({ saving: "broken", unsaved: 1 });
    page.before = () => undefined;
    listeners.get(type)?.({});
    expect($health.get()).toMatchObject({ saving: "ok", unsaved: 0 });
  }
});
