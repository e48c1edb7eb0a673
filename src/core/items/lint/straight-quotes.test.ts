import { expect, it } from "vitest";
import { straightQuotes } from "./straight-quotes.ts";
import { sampleSheet } from "./testing/sample.ts";

it("warns once of each question with typewriter quotes, wherever they stand", () => {
  const sheet = sampleSheet("en", [
    { stem: "What's the team's aim?", rationale: 'They say "yes".' },
    { wrong: ["It's late", "x"] },
  ]);
  expect(straightQuotes.find(sheet).map(({ id, message }) => `${id} ${message}`)).toEqual([
    "q1 has a straight quote (4 times): “What's the”, “e team's aim?”, “y say \"yes\".”",
    "q2 has a straight quote: “It's late”",
  ]);
});
it("warns of them in a case", () => {
  const scenario = { id: "case", text: "It's a case." };
  expect(straightQuotes.find(sampleSheet("en", [{ scenario }]))[0]?.id).toBe("case");
});
it("says nothing of curly ones", () => {
  expect(straightQuotes.find(sampleSheet("en", [{ stem: "“What’s ‘this’?”" }]))).toEqual([]);
});
