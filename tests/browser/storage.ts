// Looks into a browser's storage from outside: what the program says it keeps is held against what is there.
import type { Page } from "@playwright/test";
import type { NewEvent, Recorded, RecordedEvent } from "#core/record/event.ts";
import { joinId, readChunk, withHead, writeLines } from "#core/record/text.ts";
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

/** What IndexedDB holds: the copies of logs, as text. */
export const copies = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("whetstone:learning-institution");
        opening.onsuccess = () => {
          const all = opening.result.transaction("logs").objectStore("logs").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

/** The events that storage holds of a profile, in order, each once. */
export async function storedEvents(page: Page, home = HOME): Promise<readonly RecordedEvent[]> {
  const texts = Object.entries(await stored(page)).filter(
    ([key]) => key.startsWith(`${home}log:`) || key.startsWith(`${home}pack:`),
  );
  const chunks = texts.map(([, text]) => readChunk(text));
  return unite(chunks.flatMap((chunk) => (typeof chunk === "string" ? [] : chunk.events))).events;
}

export const answersIn = (events: readonly RecordedEvent[]): Recorded<"answered">[] =>
  events.filter((event) => event.type === "answered");

/** Lays events into the storage of this browser, as a page that has closed left them. Ids and times must be set. */
export async function lay(page: Page, events: readonly RecordedEvent[]): Promise<void> {
  await openEmpty(page);
  await put(page, events);
}

/** Puts events into the storage of the page that is open; ids and times are given here. */
export async function keep(page: Page, bodies: readonly NewEvent[]): Promise<void> {
  const at = Date.now() - 60_000;
  const stamped = bodies.map((body, nth) => ({ ...body, id: joinId("laid", nth), at: at + nth }));
  await put(page, stamped);
}

async function put(page: Page, events: readonly RecordedEvent[]): Promise<void> {
  await page.evaluate(
    ([key = "", text = ""]) => localStorage.setItem(key, text),
    [`${HOME}log:laid:0`, withHead(writeLines("laid", events))],
  );
}
