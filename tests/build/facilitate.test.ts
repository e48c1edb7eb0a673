// The sessions for groups as they were built: every module has its sheets, all are one link away, and no sheet but the key tells an answer.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { LOCALES } from "#core/i18n/locales.ts";
import type { ItemWords } from "#core/items/words.ts";
import { FORMS, ROOM } from "#core/sessions/forms.ts";
import { modules } from "../browser/content.ts";
import { attribute, type Element, elementsIn, parsed, wordsIn } from "./parsed.ts";
import { fromRoot, htmlOf } from "./site.ts";

const content = <T>(file: string): T => parse(readFileSync(`content/${file}`, "utf8")) as T;
const series =
  content<Record<string, { minutes: number; meetings: { modules: string[] }[] }>>(
    "sessions/series.yaml",
  );
const voteOf = (slug: string): string[] =>
  content<{ vote: string[] }>(`modules/${slug}/session.yaml`).vote;

const bodyOf = (page: string): readonly Element[] => elementsIn(parsed(htmlOf(page)).root);
const byId = (all: readonly Element[], id: string): Element | undefined =>
  all.find((element) => attribute(element, "id") === id);
const hrefsOf = (page: string): string[] =>
  bodyOf(page)
    .filter(({ tagName }) => tagName === "a")
    .flatMap((link) => {
      const href = attribute(link, "href");
      return href === undefined ? [] : fromRoot(page, href);
    });
const squeezed = (text: string): string => text.replace(/\s|\*\*/g, "");

/** The sheets of a form by what they are. */
function sheetsOf(page: string, form: number): Record<string, string> {
  const whole = byId(bodyOf(page), `m${form}`);
  if (whole === undefined) throw new Error(`${page} has no session of ${form} minutes`);
  const sheets = elementsIn(whole).filter((element) =>
    /\ba4\b/.test(attribute(element, "class") ?? ""),
  );
  return Object.fromEntries(
    sheets.map((sheet) => [
      /leader|handout|key/.exec(attribute(sheet, "class") ?? "")?.[0] ?? "",
      squeezed(wordsIn(sheet)),
    ]),
  );
}

describe.each(LOCALES)("%s", (locale) => {
  it("lists every session, and every module, the foot of each page and home lead to them", () => {
    const listed = hrefsOf(`${locale}/facilitate/`);
    for (const slug of modules) {
      expect(listed).toContain(`/${locale}/facilitate/${slug}/`);
      const hrefs = hrefsOf(`${locale}/modules/${slug}/`);
      expect(hrefs).toContain(`/${locale}/facilitate/${slug}/`);
      expect(hrefs).toContain(`/${locale}/facilitate/`);
      expect(hrefsOf(`${locale}/facilitate/${slug}/`)).toContain(`/${locale}/modules/${slug}/`);
    }
    expect(hrefsOf(`${locale}/`)).toContain(`/${locale}/facilitate/`);
    expect(listed).toContain(`/${locale}/facilitate/series/`);
  });

  it.each(modules)(
    "%s: each length has the parts that there is time for, and tells no answer",
    (slug) => {
      const words = content<{
        questions: { ask: string }[];
        longer: { title: string };
        opening: string;
        act: string;
      }>(`modules/${slug}/${locale}/session.yaml`);
      const bank = content<Record<string, Partial<ItemWords>>>(
        `modules/${slug}/${locale}/questions.yaml`,
      );
      const votes = voteOf(slug);
      for (const form of FORMS) {
        const {
          leader = "",
          handout = "",
          key = "",
        } = sheetsOf(`${locale}/facilitate/${slug}/`, form);
        const room = ROOM[form];
        for (const [at, { ask }] of words.questions.entries()) {
          expect(leader.includes(squeezed(ask)), `question ${at} in ${form}`).toBe(
            at < room.questions,
          );
          expect(handout.includes(squeezed(ask)), `question ${at} in ${form}`).toBe(
            at < room.questions,
          );
        }
        expect(leader.includes(squeezed(words.longer.title))).toBe(form === 90);
        expect(leader.includes(squeezed(words.opening))).toBe(form !== 90);
        expect(handout).toContain(squeezed(words.opening));
        expect(leader).toContain(squeezed(words.act));
        for (const [at, id] of votes.entries()) {
          const { stem = "", options = {}, rationale = "" } = bank[id] ?? {};
          expect(stem, id).not.toBe("");
          for (const sheet of [handout, key]) {
            expect(sheet.includes(squeezed(stem)), `${id} in ${form}`).toBe(at < room.votes);
          }
          expect(key.includes(squeezed(rationale)), `${id} in ${form}`).toBe(at < room.votes);
          for (const { text = "", feedback = "" } of Object.values(options)) {
            expect(handout.includes(squeezed(text)), `${id} in ${form}`).toBe(at < room.votes);
            expect(key.includes(squeezed(feedback)), `${id} in ${form}`).toBe(at < room.votes);
            expect(`${leader}${handout}`).not.toContain(squeezed(feedback));
          }
          expect(`${leader}${handout}`).not.toContain(squeezed(rationale));
        }
      }
    },
  );

  it("the plans lead to each session in the length that a meeting has time for", () => {
    const hrefs = hrefsOf(`${locale}/facilitate/series/`);
    for (const { minutes, meetings } of Object.values(series)) {
      for (const meeting of meetings) {
        const each = minutes / meeting.modules.length;
        const anchor = each >= 90 ? "#m90" : each >= 45 ? "" : "#m20";
        for (const slug of meeting.modules) {
          expect(hrefs).toContain(`/${locale}/facilitate/${slug}/${anchor}`);
        }
      }
    }
  });
});
