// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadCode, loadJson, loadUnit, TIME_LIMIT } from "./load.ts";

const server = vi.fn<typeof fetch>();
/** What was loaded is kept for as long as a page is open, so each test asks for something else. */
let serial = 0;
const fresh = () => `${++serial}.json`;

beforeEach(() => {
  document.documentElement.dataset["base"] = "/";
  vi.stubGlobal("fetch", server);
  server.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (body: string, init: ResponseInit & { type?: string } = {}) =>
  new Response(body, { ...init, headers: { "Content-Type": init.type ?? "application/json" } });

/** A request that no answer comes to, and that ends only when it is given up. */
const hang: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(new Error("given up")));
  });

/** A body of which only the beginning comes. */
const stall: typeof fetch = async (_, init) =>
  ({
    ok: true,
    headers: new Headers({ "Content-Type": "application/json" }),
    json: () =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new Error("given up")));
      }),
  }) as unknown as Response;

const FAULTS: Readonly<Record<string, typeof fetch>> = {
  "404": async () => answer("[1]", { status: 404 }),
  "500": async () => answer("[1]", { status: 500 }),
  "a page with 200": async () => answer("<!doctype html>", { type: "text/html; charset=utf-8" }),
  "a page with 200 and no type": async () => answer("<!doctype html>", { type: "" }),
  "JSON that says it is a page": async () => answer("[1]", { type: "text/html" }),
  "a body cut short": async () => answer('{"a":"b'),
  "no body": async () => answer(""),
  "a broken connection": async () => Promise.reject(new TypeError("Failed to fetch")),
};

describe("loadJson", () => {
  it("fetches data once, however often and from wherever it is asked for", async () => {
    const path = fresh();
    server.mockImplementation(async () => answer('{"a":1}'));
    const all = await Promise.all([loadJson(path), loadJson(path)]);
    expect([...all, await loadJson(path)]).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
    expect(server).toHaveBeenCalledTimes(1);
    expect(server.mock.lastCall?.[0]).toBe(`/data/dev/${path}`);
  });

  it.each(["text/plain", "application/octet-stream", ""])(
    "takes JSON from a server that calls it %o",
    async (type) => {
      server.mockResolvedValue(answer("[1]", { type }));
      await expect(loadJson(fresh())).resolves.toEqual([1]);
    },
  );

  it.each(Object.entries(FAULTS))(
    "fails on %s, and then tries again past the cache",
    async (_, fault) => {
      const path = fresh();
      server.mockImplementation(fault);
      await expect(loadJson(path)).rejects.toThrow();
      server.mockResolvedValue(answer("[2]"));
      await expect(loadJson(path)).resolves.toEqual([2]);
      expect(server.mock.calls.map(([, init]) => init?.cache)).toEqual(["default", "reload"]);
    },
  );

  it.each([
    ["never answers", hang],
    ["stops in the middle of the body", stall],
  ])("gives up on a server that %s, and then tries again", async (_, fault) => {
    vi.useFakeTimers();
    const path = fresh();
    server.mockImplementation(fault);
    const failed = expect(loadJson(path)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(TIME_LIMIT);
    await failed;
    server.mockResolvedValue(answer("[2]"));
    await expect(loadJson(path)).resolves.toEqual([2]);
  });

  it("rejects for every caller that waits", async () => {
    const path = fresh();
    server.mockRejectedValue(new TypeError("Failed to fetch"));
    const both = [loadJson(path), loadJson(path)];
    for (const each of await Promise.allSettled(both)) expect(each.status).toBe("rejected");
    expect(server).toHaveBeenCalledTimes(1);
  });
});

describe("loadCode", () => {
  const module = { default: "code" };

  it("loads a module once", async () => {
    const load = vi.fn(async () => module);
    await expect(loadCode(load)).resolves.toBe(module);
    await expect(loadCode(load)).resolves.toBe(module);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("forgets a failure", async () => {
    const load = async () => (fail ? Promise.reject(new Error("404")) : module);
    let fail = true;
    await expect(loadCode(load)).rejects.toThrow("404");
    fail = false;
    await expect(loadCode(load)).resolves.toBe(module);
  });

  it("treats a module without exports as failed", async () => {
    let given = {};
    const load = async () => given;
    await expect(loadCode(load)).rejects.toThrow("cut short");
    given = module;
    await expect(loadCode(load)).resolves.toBe(module);
  });

  it("rejects after the time limit", async () => {
    vi.useFakeTimers();
    const failed = expect(loadCode(() => new Promise<object>(() => {}))).rejects.toThrow(
      "too long",
    );
    await vi.advanceTimersByTimeAsync(TIME_LIMIT);
    await failed;
  });
});

describe("what a unit set for itself", () => {
  it("is nothing where the file can't be read, and is asked for again", async () => {
    server.mockResolvedValueOnce(answer("{unit: }"));
    expect(await loadUnit()).toEqual({});
    server.mockResolvedValueOnce(answer("null"));
    expect(await loadUnit()).toEqual({});
  });
});
