import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { fill } from "#core/i18n/fill.ts";
import { advance, begin, type Run, USUAL_SETTINGS } from "#core/live/run.ts";
import type { Counts } from "#core/live/tally.ts";
import { strings } from "#course/index.ts";
import { Moved } from "./Moved.tsx";
import { Stage } from "./Stage.tsx";
import type { Slide } from "./types.ts";

const { live: t } = strings("en");

const slide: Slide = {
  id: "one",
  rev: 1,
  ids: ["a", "b", "c"],
  key: "b",
  stem: "What next?",
  options: ["A talk", "A trial", "A test"],
  rationale: "A trial shows it.",
};

const before = (first: Counts, second: Counts): Run => ({
  ...begin("s", ["one"], USUAL_SETTINGS, 0),
  step: "second",
  votes: { one: { first, second, at: 0 } },
});

function told(first: Counts, second: Counts): string {
  const run = advance(before(first, second), { do: "next" }, 0);
  expect(run.step).toBe("reason");
  return renderToString(<Moved t={t} run={run} slide={slide} />).replace(/<[^>]*>/g, "");
}

describe("the last step tells", () => {
  it("how the votes moved, and the gain with its formula and source", () => {
    const text = told({ a: 30, b: 10 }, { a: 10, b: 30 });
    expect(text).toContain("The right answer, B, went from 10 to 30");
    expect(text).toContain("At least 20 of 40 changed their letter.");
    expect(text).toContain("g = (after − before)/(1 − before) = (0.75 − 0.25)/(1 − 0.25) = 0.67");
    expect(text).toContain("Hake 1998");
    expect(text).toContain("10 → 30");
  });

  it.each([
    ["all were right at once", { b: 8 }, { a: 1, b: 7 }, t.gainAllRight],
    ["fewer are right than before", { a: 4, b: 4 }, { a: 3, b: 2, c: 3 }, t.gainLost],
    [
      "a wrong answer has the most votes",
      { a: 4, b: 4 },
      { a: 6, b: 2 },
      fill(t.lostMost, { letter: "A", share: 75 }),
    ],
    ["a vote had four hands", { a: 2, b: 2 }, { b: 5 }, t.gainFew],
  ])("no gain, and why, where %s", (_, first, second, words) => {
    const text = told(first, second);
    expect(text).toContain(words);
    expect(text).not.toContain("g =");
  });

  it("that shares are compared where the votes have different numbers of hands", () => {
    const text = told({ a: 5, b: 5 }, { a: 2, b: 6 });
    expect(text).toContain("10 people voted first, 8 the second time");
    expect(text).toContain("B is right: 50% chose it, then 75%");
    expect(text).toContain("50% → 75% 5 → 6 votes");
    expect(text).toContain("= 0.50");
  });

  it("one vote alone, without a word of gain", () => {
    const text = told({ a: 5, b: 5 }, {});
    expect(text).toContain("B got 5 of 10");
    expect(text).toContain(t.legendOnce);
    expect(text).not.toMatch(/gain|g =/);
  });

  it("the answer where nobody voted", () => {
    expect(told({}, {})).toContain("The answer is B");
  });
});

it("no step before the last has the key or the reason in the page", () => {
  let run = { ...before({ a: 9, b: 4 }, { b: 13 }), step: "question" as Run["step"] };
  for (let step = 0; step < 5; step++) {
    const html = renderToString(
      <Stage
        t={t}
        run={run}
        latest={() => run}
        slides={new Map([[slide.id, slide]])}
        title="Title"
        saving="ok"
        act={() => {}}
      />,
    );
    expect(html, run.step).toContain("A trial");
    expect(html, run.step).not.toContain(slide.rationale);
    expect(html, run.step).not.toMatch(/class="right"|✓|jade/);
    run = advance(run, { do: "next" }, 0);
  }
  expect(run.step).toBe("reason");
});
