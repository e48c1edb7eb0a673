// Looks into a browser's storage from outside: what the program says it keeps is held against what is there.
import type { Page } from "@playwright/test";
import { isEvent } from "#core/record/check.ts";
import type { Recorded, RecordedEvent } from "#core/record/event.ts";
import { readChunk } from "#core/record/text.ts";
import { unite } from "#core/record/unite.ts";

/** Where the course's keys begin, as content/site.yaml names the course. */
export const ROOT = "whetstone:learning-institution:";

/** The keys of somebody who never needed a profile. */
export const HOME = `${ROOT}p:main:`;

/**
 * Opens an empty page of the site: its storage can be reached from there, and no script of the site runs. It has an icon
 * of its own, or the browser would ask for one that is not there.
 */
export async function openEmpty(page: Page): Promise<void> {
  await page.route("**/empty.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto("empty.html");
}

/** All of the origin's storage by key. */
export const stored = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage }));

/** The events that storage holds of a profile, in order, each once. */
export async function storedEvents(page: Page, home = HOME): Promise<readonly RecordedEvent[]> {
  const texts = Object.entries(await stored(page)).filter(
    ([key]) => key.startsWith(`${home}log:`) || key.startsWith(`${home}pack:`),
  );
  const chunks = texts.map(([, text]) => readChunk(text, isEvent));
  return unite(chunks.flatMap((chunk) => (typeof chunk === "string" ? [] : chunk.events))).events;
}

export const answersIn = (events: readonly RecordedEvent[]): Recorded<"answered">[] =>
  events.filter((event) => event.type === "answered");
