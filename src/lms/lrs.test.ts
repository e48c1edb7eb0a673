import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Statement } from "#core/lms/statements.ts";
import { VERBS } from "#core/lms/statements.ts";
import { Outbox, readAddress } from "./lrs.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const one = (id: string, verb: keyof typeof VERBS = "answered"): Statement => ({
  id,
  verb: { id: VERBS[verb] },
});

/** A store that is down until a test says otherwise. */
function outbox() {
  const sent: string[][] = [];
  const told: number[] = [];
  const store = {
    isDown: false,
    send: async (statements: readonly Statement[]) => {
      if (store.isDown) throw new Error("down");
      sent.push(statements.map(({ id }) => id));
    },
  };
  return { store, sent, told, box: new Outbox(store, (waiting) => told.push(waiting)) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

it("sends statements in their order, and tells that none waits", async () => {
  const { sent, told, box } = outbox();
  box.add(one("a"), one("b"));
  box.add(one("c"));
  await settle();
  expect(sent.flat()).toEqual(["a", "b", "c"]);
  expect(told.at(-1)).toBe(0);
});

it("what can't be sent waits, is tried again by itself and less often, and arrives once", async () => {
  const { store, sent, told, box } = outbox();
  store.isDown = true;
  box.add(one("a"));
  await settle();
  expect(told).toEqual([1]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told, "after two failures it waits longer").toHaveLength(2);
  store.isDown = false;
  box.add(one("b"));
  await settle();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(sent).toEqual([["a", "b"]]);
});

it("many statements go in batches", async () => {
  const { sent, box } = outbox();
  box.add(...Array.from({ length: 60 }, (_, at) => one(`${at}`)));
  await settle();
  expect(sent.map(({ length }) => length)).toEqual([25, 25, 10]);
});

it("at the end the last statement goes last, with what waits, and answers beyond a batch are left", async () => {
  const { store, sent, box } = outbox();
  store.isDown = true;
  box.add(...Array.from({ length: 40 }, (_, at) => one(`${at}`)), one("passed", "passed"));
  await vi.advanceTimersByTimeAsync(1_500);
  store.isDown = false;
  box.end(one("terminated", "terminated"));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toHaveLength(27);
  expect(sent[0]?.slice(-2)).toEqual(["passed", "terminated"]);
});

it.each([
  ["is on its way", false],
  ["fails as the page goes", true],
])("what %s is not sent again with the last statement", async (_, fails) => {
  const { sent, store, box } = outbox();
  const { send } = store;
  store.send = async (statements) => {
    await send(statements);
    await new Promise((resolve, reject) => setTimeout(fails ? reject : resolve, 5_000));
  };
  box.add(one("a"), one("completed", "completed"));
  box.add(one("b"));
  await vi.advanceTimersByTimeAsync(5_000 - (fails ? 0 : 1));
  box.end(one("terminated", "terminated"));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(sent).toEqual([
    ["a", "completed"],
    ["b", "terminated"],
  ]);
});

it("reads a launch's address, and takes nothing less for one", () => {
  const whole = {
    endpoint: "https://lrs.example/xapi",
    fetch: "https://lms.example/fetch?s=1",
    actor: '{"account":{"name":"li","homePage":"https://unit.example"}}',
    registration: "r",
    activityId: "https://lms.example/a",
  };
  expect(readAddress(`?${new URLSearchParams(whole)}`)).toMatchObject({
    endpoint: "https://lrs.example/xapi/",
    actor: { account: { name: "li" } },
  });
  expect(readAddress("")).toBeUndefined();
  for (const name of Object.keys(whole)) {
    expect(readAddress(`?${new URLSearchParams({ ...whole, [name]: "" })}`)).toBeUndefined();
  }
  expect(readAddress(`?${new URLSearchParams({ ...whole, actor: "{" })}`)).toBeUndefined();
});
