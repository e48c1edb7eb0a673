import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "./ics.ts";

const NOW = Date.UTC(2026, 10, 22, 8, 30, 5);

/** The events that an independent parser finds in a file. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

const one: CalendarEvent = {
  uid: "p1-3@learning-institution",
  date: "2026-12-31",
  title: "Study: ideas, skills; and \\ more",
  text: "First line\nsecond line",
  url: "http://intranet/study/en/modules/many-ways/",
};

test("a day of study as another program reads it", () => {
  const [event] = parsed(calendarFile({ name: "Plan", events: [one], now: NOW }));
  expect(event?.uid).toBe(one.uid);
  expect(event?.summary).toBe(one.title);
  expect(event?.description).toBe(one.text);
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe("2026-12-31");
  expect(event?.endDate.toString()).toBe("2027-01-01");
  expect(event?.component.getFirstPropertyValue("url")).toBe(one.url);
  expect(String(event?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-22T08:30:05Z");
});

test("an address with escapes of its own is not escaped twice, and one with other letters is written in plain ones", () => {
  const url = (address: string) =>
    parsed(
      calendarFile({ name: "Plan", events: [{ ...one, url: address }], now: NOW }),
    )[0]?.component.getFirstPropertyValue("url");
  expect(url("http://intranet/a%2Cb/100%25/en/")).toBe("http://intranet/a%2Cb/100%25/en/");
  expect(url("http://intranet/100%/en/")).toBe("http://intranet/100%/en/");
  expect(url("http://intranet/学/")).toBe("http://intranet/%E5%AD%A6/");
});

test("leap days and ends of years are days like others", () => {
  const days = (date: string) => {
    const [event] = parsed(calendarFile({ name: "", events: [{ ...one, date }], now: NOW }));
    return [event?.startDate.toString(), event?.endDate.toString()];
  };
  expect(days("2028-02-28")).toEqual(["2028-02-28", "2028-02-29"]);
  expect(days("2028-02-29")).toEqual(["2028-02-29", "2028-03-01"]);
  expect(days("2027-12-31")).toEqual(["2027-12-31", "2028-01-01"]);
  // The nights on which clocks are changed, in Europe and in America.
  expect(days("2026-03-29")).toEqual(["2026-03-29", "2026-03-30"]);
  expect(days("2026-11-01")).toEqual(["2026-11-01", "2026-11-02"]);
});

test("a later file replaces a study day of an earlier file", () => {
  const sequence = (now: number) =>
    parsed(calendarFile({ name: "Plan", events: [one], now }))[0]?.sequence ?? -1;
  expect(sequence(NOW + 60_000)).toBeGreaterThan(sequence(NOW));
  expect(sequence(Date.UTC(2100, 0))).toBeLessThan(2 ** 31);
});

test("a file without events is still a calendar", () => {
  expect(parsed(calendarFile({ name: "", events: [], now: NOW }))).toEqual([]);
});

const words = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) =>
  // Texts as a form gives them: any line ends, no other control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes control characters, which no form gives.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ""),
);

test("any text comes back as it was, and no line is longer than 75 octets", () => {
  fc.assert(
    fc.property(words, words, (title, text) => {
      const file = calendarFile({ name: title, events: [{ ...one, title, text }], now: NOW });
      expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const line of file.split("\r\n")) {
        expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.from(line, "utf8").toString("utf8")).toBe(line);
      }
      const [event] = parsed(file);
      const written = (value: string) => value.replace(/\r\n?/g, "\n");
      expect(event?.summary).toBe(written(title));
      expect(event?.description).toBe(written(text));
    }),
    { numRuns: 200 },
  );
});

test("Chinese is folded between characters", () => {
  const title = "学习：理论与实践相结合，".repeat(20);
  const file = calendarFile({ name: "计划", events: [{ ...one, title }], now: NOW });
  expect(parsed(file)[0]?.summary).toBe(title);
  expect(file).not.toContain("\ufffd");
});
