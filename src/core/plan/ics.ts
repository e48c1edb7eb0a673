import { addDays, type Day } from "#core/time/day.ts";

/** An all-day event of a calendar file. */
export interface CalendarEvent {
  /** The same for the same day of study in every later file, so that a calendar moves it and does not double it. */
  readonly uid: string;
  readonly date: Day;
  readonly title: string;
  readonly text: string;
  /** An address to open; left out if there is none. */
  readonly url?: string;
}

export interface CalendarInput {
  /** The name that calendar programs show. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When the file is made, ms since 1970 UTC. */
  readonly now: number;
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;

/**
 * A calendar file (RFC 5545, `.ics`) of all-day events. Days have no time and no zone, and don't mark their owner as
 * busy. The sequence number grows with the time of making, so that a later file replaces what an earlier one said.
 */
export function calendarFile({ name, events, now }: CalendarInput): string {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  // Minutes since 2020 stay within the 32 bits of an INTEGER.
  const sequence = Math.max(0, Math.floor((now - Date.UTC(2020, 0)) / 60_000));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Whetstone//Study plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, date, title, text, url }) => [
      "BEGIN:VEVENT",
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${basic(date)}`,
      `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      ...(url === undefined ? [] : [`URL:${new URL(url).href}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const basic = (day: Day): string => day.replace(/-/g, "");

/** Writes a text so that what has a meaning in the format stands for itself; control characters have no place in it. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes control characters, which the format forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");

/** Breaks a line so that no part is longer than the format allows, and no character is cut in two. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE) {
      // The space that marks a continued line counts.
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
