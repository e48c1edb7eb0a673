import { beforeEach, describe, expect, it } from "vitest";
import { advance, begin, type Run, USUAL_SETTINGS } from "#core/live/run.ts";
import { type Vote, writeVote } from "#core/live/vote.ts";
import { GroupLog, type GroupState, NOTHING } from "./group-log.ts";
import { ProfileStorage } from "./profile-storage.ts";

/** Storage of a browser that may be full, or off. */
class Disk {
  readonly items = new Map<string, string>();
  fault: "" | "full" | "off" = "";
  get length() {
    return this.items.size;
  }
  key = (at: number) => [...this.items.keys()][at] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => this.items.delete(key);
  clear = () => this.items.clear();
  setItem = (key: string, text: string) => {
    if (this.fault === "full") throw new DOMException("no room", "QuotaExceededError");
    this.items.set(key, text);
  };
}

const ROOT = "whetstone:course:";
let disk: Disk;
beforeEach(() => {
  disk = new Disk();
});

let names = 0;

function open(module = "many-ways") {
  const page = { state: NOTHING as GroupState };
  const storage = new ProfileStorage(ROOT, () => {
    if (disk.fault === "off") throw new DOMException("denied", "SecurityError");
    return disk as unknown as Storage;
  });
  const log = new GroupLog(
    module,
    storage,
    (bytes) => Uint8Array.from({ length: bytes }, () => names++ % 36),
    () => 1000,
    (state) => {
      page.state = state;
    },
  );
  log.load();
  return { log, page };
}

const vote: Vote = {
  session: "s1",
  at: 5,
  module: "many-ways",
  item: "ways-one",
  rev: 1,
  locale: "en",
  before: { a: 6, b: 2 },
};

const run = (): Run => begin("s1", ["ways-one"], USUAL_SETTINGS, 5);

describe("what is kept of group sessions", () => {
  it("is there again when the page is opened again", () => {
    const { log } = open();
    log.keepVote(vote);
    log.keepRun(run());
    expect(open().page.state).toEqual({ votes: [vote], unreadable: 0, saving: "ok", run: run() });
  });

  it("stands apart from records: under `group:`, and no other key is touched", () => {
    disk.items.set(`${ROOT}p:main:log:x:0`, "a record");
    const { log } = open();
    log.keepVote(vote);
    log.keepRun(run());
    expect([...disk.items.keys()]).toEqual([
      `${ROOT}p:main:log:x:0`,
      `${ROOT}group:vote:s1:ways-one`,
      `${ROOT}group:run:many-ways`,
    ]);
  });

  it("holds one vote for a question of a meeting, the latest", () => {
    const { log, page } = open();
    log.keepVote(vote);
    const counted = { ...vote, after: { a: 8 } };
    log.keepVote(counted);
    expect(page.state.votes).toEqual([counted]);
    expect(open().page.state.votes).toEqual([counted]);
  });

  it("each module has a meeting of its own, and all share the votes", () => {
    open().log.keepRun(run());
    open().log.keepVote(vote);
    expect(open("significance").page.state).toMatchObject({ run: undefined, votes: [vote] });
  });

  it("how the quiz is run is the same for all modules, and another page hears of it", () => {
    const settings = { ...USUAL_SETTINGS, people: 40 };
    const here = open("significance");
    open().log.keepSettings(settings);
    here.log.onStorageEvent(`${ROOT}group:choice:settings`);
    expect(here.page.state.settings).toEqual(settings);
    expect(open("many-ways").page.state.settings).toEqual(settings);
  });

  it("another page's vote is seen", () => {
    const here = open();
    open().log.keepVote(vote);
    here.log.onStorageEvent(`${ROOT}group:vote:s1:ways-one`);
    expect(here.page.state.votes).toEqual([vote]);
  });
});

describe("nothing is lost in silence", () => {
  it.each(["full", "off"] as const)(
    "storage that is %s: told, kept in memory, and written later",
    (fault) => {
      const { log, page } = open();
      disk.fault = fault;
      log.keepVote(vote);
      log.keepRun(run());
      expect(page.state).toMatchObject({ saving: fault, votes: [vote], run: run() });
      expect(disk.items.size).toBe(0);
      // What another page writes brings a reading: what is in memory stays.
      log.onStorageEvent(null);
      expect(page.state.votes).toEqual([vote]);
      disk.fault = "";
      log.flush();
      expect(page.state.saving).toBe("ok");
      expect(open().page.state).toMatchObject({ votes: [vote], run: run() });
    },
  );

  it("a vote that can't be read, or of a later version, is counted and stays as it is", () => {
    disk.items.set(`${ROOT}group:vote:s0:x`, "{");
    disk.items.set(`${ROOT}group:vote:s0:y`, writeVote(vote).replace('"version":1', '"version":2'));
    const before = new Map(disk.items);
    const { log, page } = open();
    expect(page.state).toMatchObject({ votes: [], unreadable: 2 });
    log.keepVote(vote);
    for (const [key, text] of before) expect(disk.items.get(key)).toBe(text);
  });

  it("a meeting that can't be read is set aside whole before another takes its place", () => {
    disk.items.set(`${ROOT}group:run:many-ways`, '{"whetstone":"run","version":2}');
    const { log, page } = open();
    expect(page.state.run).toBeUndefined();
    log.keepRun(run());
    const aside = [...disk.items].filter(([key]) => key.startsWith(`${ROOT}group:aside:`));
    expect(aside.map(([, text]) => text)).toEqual(['{"whetstone":"run","version":2}']);
    expect(open().page.state.run).toEqual(run());
  });

  it("a meeting that can't be set aside is not overwritten", () => {
    disk.items.set(`${ROOT}group:run:many-ways`, "{");
    const { log, page } = open();
    disk.fault = "full";
    log.keepRun(run());
    log.onStorageEvent(null);
    expect(disk.items.get(`${ROOT}group:run:many-ways`)).toBe("{");
    expect(page.state).toMatchObject({ saving: "full", run: run() });
  });
});

it("two pages that hold one meeting show the same", () => {
  const one = open();
  const other = open();
  one.log.keepRun(run());
  other.log.onStorageEvent(`${ROOT}group:run:many-ways`);
  const next = advance(run(), { do: "next" }, 9);
  other.log.keepRun(next);
  one.log.onStorageEvent(`${ROOT}group:run:many-ways`);
  expect(one.page.state.run).toEqual(next);
});
