import { expect, it } from "vitest";
import { course } from "#course/index.ts";
import { type Answer, noAnswer } from "./answer.ts";
import { CHECKS, examine, wordsOf } from "./checks.ts";
import { look, type Seen } from "./look.ts";

const site = new URL("http://study.example/learn/");
const t = course.words.en.strings.status;

/** What is seen of a server that gives every address one answer. */
const seen = (answer: Partial<Answer>): Promise<Seen> =>
  look(async (path) => ({ ...noAnswer(path), ...answer }), {
    site,
    locale: "en",
    everything: true,
  });

const page = {
  status: 200,
  headers: { "content-type": "text/html" },
  url: "http://study.example/login",
};

it("where nothing answers, nothing is said to be in order", async () => {
  const good = examine(await seen({})).filter(({ state }) => state === "good");
  expect(good.map(({ id }) => id)).toEqual([]);
});

it("a login page at every address is not taken for the site", async () => {
  const bad = examine(await seen(page)).filter(({ state }) => state === "bad");
  expect(bad.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["types", "lost", "folders", "settings", "version", "search", "files"]),
  );
});

it("what a browser alone can tell is not guessed in a terminal", async () => {
  const unseen = examine(await seen(page)).filter(({ state }) => state === "unseen");
  expect(unseen.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["storage", "copies", "framed"]),
  );
});

it.each([
  ["text/html; charset=utf-8", "good"],
  ["text/html;charset=UTF-8", "good"],
  ["text/html", "good"],
  ["text/html; charset=gb2312", "bad"],
  ["text/plain", "bad"],
  ["", "bad"],
])("a page that comes as “%s” is %s", async (type, state) => {
  const answers = await seen({});
  const answer = { ...noAnswer("en/"), status: 200, headers: { "content-type": type } };
  expect(CHECKS.types({ ...answers, page: answer }).state).toBe(state);
});

it.each([
  ["public, max-age=31536000, immutable", "good", "bad"],
  ["max-age=3600", "bad", "bad"],
  ["max-age=31536000, no-cache", "bad", "good"],
  ["no-store", "bad", "good"],
  ["max-age=0, must-revalidate", "bad", "good"],
  ["", "bad", "bad"],
])("“%s” is %s for what never changes, and %s for what does", async (cache, kept, fresh) => {
  const answers = await seen({});
  const answer = { ...noAnswer("x"), status: 200, headers: { "cache-control": cache } };
  expect(CHECKS.kept({ ...answers, texts: answer }).state).toBe(kept);
  expect(CHECKS.fresh({ ...answers, page: answer }).state).toBe(fresh);
});

it.each([
  ["https://study.example/", "good"],
  ["http://localhost:4321/", "good"],
  ["http://127.0.0.1/", "good"],
  ["http://study.example/", "note"],
  ["http://10.1.2.3/", "note"],
])("%s: whether browsers trust it is %s", async (address, state) => {
  expect(CHECKS.secure({ ...(await seen({})), site: new URL(address) }).state).toBe(state);
});

it.each([
  ["off", t.storageOff],
  ["full", t.storageFull],
  ["broken", t.storageBad],
] as const)("storage that is %s has a sentence of its own", async (saving, words) => {
  const browser = {
    build: "x",
    isSecure: true,
    isFramed: false,
    saving,
    cleared: false,
    copies: true,
    styled: true,
  };
  const verdict = CHECKS.storage({ ...(await seen({})), browser });
  expect(wordsOf(t, { id: "storage", ...verdict })).toBe(words);
});

it("a page that was open during an upgrade is told apart from what the server has now", async () => {
  const list = { release: "1", build: "22222222", files: {} };
  const json = (value: unknown) => ({
    status: 200,
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  });
  const answers = {
    ...(await seen({})),
    build: "22222222",
    list,
    version: { ...noAnswer("version.json"), ...json("22222222") },
  };
  const browser = {
    build: "11111111",
    isSecure: true,
    isFramed: false,
    saving: "ok" as const,
    cleared: false,
    copies: true,
    styled: true,
  };
  expect(CHECKS.version(answers).state).toBe("good");
  expect(CHECKS.version({ ...answers, browser }).state).toBe("bad");
});
