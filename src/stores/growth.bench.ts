import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { learner } from "#core/record/testing/learner.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

/*
 * Records ten years of the made-up learner with the engine, which compacts meanwhile. Prints the size of storage at the end
 * of each year and its maximum, in UTF-16 units. Each page stays open for a week. Run by `npm run bench`.
 */

const WEEK = 7 * 86_400_000;
const events = learner(3653);
const disk = new FakeDisk();
const rows: object[] = [];
let at = events[0]?.at ?? 0;
let most = 0;

for (let next = 0, year = 1; year <= 10; year++) {
  const isOfYear = (event: RecordedEvent | undefined) =>
    event !== undefined && next < (events.length * year) / 10;
  while (isOfYear(events[next])) {
    disk.pages.length = 0;
    const until = at + WEEK;
    const page = new FakePage(disk, { now: () => at });
    for (; isOfYear(events[next]) && (events[next]?.at ?? 0) < until; next++) {
      const { id, at: when, ...body } = events[next] as RecordedEvent;
      at = when;
      page.append(body as NewEvent);
    }
    at = Math.max(at, until);
    most = Math.max(most, disk.size);
  }
  const { summary, health } = new FakePage(disk, { now: () => at, compacts: false });
  rows.push({
    years: year,
    "kept (readings but the last left out)": summary.count.toLocaleString("en"),
    stored: disk.size.toLocaleString("en"),
    "at most": most.toLocaleString("en"),
    "of 4 MB": `${((most / 4_194_304) * 100).toFixed(0)} %`,
    unsaved: health.unsaved,
  });
}
console.log("Growth through the engine");
console.table(rows);
