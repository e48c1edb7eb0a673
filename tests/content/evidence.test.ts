// What the course says of its evidence and of its source is there to be read, and newer than its oldest works.
import { describe, expect, it } from "vitest";
import { placesOf } from "#core/content/course.ts";
import { readCourse } from "#core/content/read.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { contentFiles } from "#course/content-files.ts";

const { course } = readCourse(contentFiles());
if (course === undefined) throw new Error("The course was not read.");
const { evidence, references, syllabus, words } = course;

describe("evidence", () => {
  it("has four to six cases of public bodies", () => {
    expect(evidence.cases.length).toBeGreaterThanOrEqual(4);
    expect(evidence.cases.length).toBeLessThanOrEqual(6);
  });

  it.each(["transfer", "reviews", "safety", "offices", "recall"])(
    "on %s rests on a work from after 2013",
    (topic) => {
      const works = evidence.research.find(({ id }) => id === topic)?.works ?? [];
      const years = works.map((work) => references[work]?.year ?? 0);
      expect(Math.max(...years)).toBeGreaterThan(2013);
    },
  );
});

describe("the note on reading the source today", () => {
  it("has a date and names the idea of its time, in every language", () => {
    for (const locale of LOCALES) {
      const { text } = words[locale].claims.today;
      expect(text, locale).toMatch(/(?:of \w+ 20\d\d|20\d\d年\d+月)/);
      expect(text, locale).toMatch(/scientific outlook on development|科学发展观/);
    }
  });

  it("is led to from the ninth module, in every language", () => {
    const ninth = placesOf(syllabus)[8]?.slug ?? "";
    for (const locale of LOCALES) {
      expect(course.modules.get(ninth)?.lessons[locale].body, locale).toContain(
        "](../../sources/#today)",
      );
    }
  });
});
