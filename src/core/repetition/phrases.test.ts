import { describe, expect, it } from "vitest";
import { type Fixed, phrasesIn } from "./phrases.ts";
import { sampleProses } from "./testing/sample.ts";

const NONE: Fixed = { names: [], headings: [] };
const found = (proses: ReturnType<typeof sampleProses>, fixed = NONE) =>
  phrasesIn(proses, fixed).map(({ text, modules }) => `${text}: ${modules.join(" ")}`);

const MAXIM = [
  "What comes back has arrived, they say.",
  "So what comes back has arrived.",
  "What, comes back has arrived?",
];

describe("a phrase of five words", () => {
  it("that stands in three modules is found, whatever stands around and between its words", () => {
    expect(found(sampleProses("en", ...MAXIM, "Another thing."))).toEqual([
      "what comes back has arrived: a b c",
    ]);
  });
  it("that stands in two modules is not, however often it does", () => {
    const [one = "", other = ""] = MAXIM;
    expect(found(sampleProses("en", `${one}\n${one}\n${one}`, other))).toEqual([]);
  });
  it("does not run from one sentence into the next", () => {
    const split = "It was what comes.\nBack has arrived the mail.";
    expect(found(sampleProses("en", split, split.replace("mail", "post"), split))).toEqual([]);
  });
  it("that is longer is told once and whole", () => {
    const long = "nobody reads what nobody ever asked anybody for";
    expect(found(sampleProses("en", long, `Then ${long} here`, `But ${long}`))).toEqual([
      `${long}: a b c`,
    ]);
  });
  it("that goes on in fewer modules is told with those in which it stands", () => {
    const four = "one two three four five";
    expect(found(sampleProses("en", `${four} six`, `${four} six`, `${four} six`, four))).toEqual([
      "one two three four five: a b c d",
      "two three four five six: a b c",
    ]);
  });
});

describe("eight Chinese characters", () => {
  const maxim = "学了什么改了什么";
  it("in a row in three modules are found, punctuation or none", () => {
    expect(
      found(sampleProses("zh-hans", `先问${maxim}。`, "学了什么，改了什么？", `写清${maxim}`)),
    ).toEqual([`${maxim}: a b c`]);
  });
  it("are more than seven", () => {
    const seven = "学了什么改什么";
    expect(found(sampleProses("zh-hans", seven, `又${seven}`, `再${seven}`))).toEqual([]);
  });
});

describe("what must come again is no habit", () => {
  const lesson = (end: string) => `Combining theory with practice is ${end}`;
  const proses = sampleProses("en", lesson("hard"), lesson("slow"), lesson("worth it"));
  it("a term counts as one word", () => {
    expect(found(proses)).toEqual(["combining theory with practice is: a b c"]);
    expect(found(proses, { ...NONE, names: ["Combining theory with practice"] })).toEqual([]);
  });
  it("what is said of a term is found all the same", () => {
    const said = "A theory study group is where nobody speaks";
    expect(
      found(sampleProses("en", said, said, said), {
        ...NONE,
        names: ["theory", "theory study group"],
      }),
    ).toEqual(["a theory study group is where nobody speaks: a b c"]);
  });
  it("a heading of the interface is not the author's", () => {
    const heading = "From memory, without looking back";
    const same = sampleProses("en", heading, heading, heading);
    expect(found(same, { ...NONE, headings: [`${heading} again`] })).toEqual([]);
    // A heading must contain the phrase in whole words.
    expect(found(same, { ...NONE, headings: [`${heading}ward`] })).toHaveLength(1);
  });
});

it("of no lessons there is nothing to tell", () => {
  expect(found([])).toEqual([]);
});
