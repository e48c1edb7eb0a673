import { describe, expect, it } from "vitest";
import { Report } from "#core/content/problem.ts";
import { readAccepted, settle } from "./accepted.ts";
import type { Warning } from "./rule.ts";

const warning = (id: string, locale?: "en" | "zh-hans"): Warning => ({
  rule: "echo",
  id,
  ...(locale === undefined ? {} : { locale }),
  message: "…",
  remedy: "…",
});
const accepted = { rule: "echo", id: "roof", reason: "there is no other word for it" };

describe("an acceptance", () => {
  it("covers its rule and id in every language, or in the one it names", () => {
    const warnings = [warning("roof", "en"), warning("roof", "zh-hans"), warning("wall", "en")];
    expect(settle(warnings, [accepted]).open).toEqual([warnings[2]]);
    expect(settle(warnings, [{ ...accepted, locale: "en" }]).open).toEqual(warnings.slice(1));
  });
  it("covers no other rule", () => {
    expect(settle([warning("roof", "en")], [{ ...accepted, rule: "absolutes" }]).open).toHaveLength(
      1,
    );
  });
  it("covers what is of no language only without one", () => {
    expect(settle([warning("roof")], [accepted]).open).toEqual([]);
    expect(settle([warning("roof")], [{ ...accepted, locale: "en" }]).open).toHaveLength(1);
  });
  it("is told when it covers nothing", () => {
    expect(settle([warning("roof", "en")], [accepted]).unused).toEqual([]);
    expect(settle([warning("wall", "en")], [accepted]).unused).toEqual([accepted]);
  });
});

describe("the file", () => {
  const read = (source?: string) => {
    const report = new Report();
    const files = new Map(source === undefined ? [] : [["accepted.yaml", source]]);
    return { list: readAccepted(files, report), problems: report.problems };
  };

  it("returns the acceptances that the file lists", () => {
    const { list, problems } = read(
      "- {rule: echo, id: roof, locale: en, reason: no other word}\n",
    );
    expect(list).toEqual([{ rule: "echo", id: "roof", locale: "en", reason: "no other word" }]);
    expect(problems).toEqual([]);
  });
  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["all comment", "# nothing yet\n"],
  ])("may be %s", (_, source) => {
    expect(read(source)).toEqual({ list: [], problems: [] });
  });
  it.each([
    ["an unknown rule", "- {rule: ecko, id: roof, reason: because}"],
    ["no reason", "- {rule: echo, id: roof}"],
    ["an unknown language", "- {rule: echo, id: roof, locale: fr, reason: because}"],
    ["an unknown field", "- {rule: echo, id: roof, reason: because, until: friday}"],
  ])("is refused with %s", (_, source) => {
    const { list, problems } = read(source);
    expect(list).toEqual([]);
    expect(problems).toMatchObject([{ level: "error", file: "accepted.yaml", line: 1 }]);
  });
});
