// Pages that lie open over midnight turn with the day.
import type { RecordedEvent } from "#core/record/event.ts";
import { joinId } from "#core/record/text.ts";
import { firstAnswer } from "./answers.ts";
import { questionOf, strings } from "./content.ts";
import { lay, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";

const EVENING = new Date(2026, 10, 23, 23, 58);
const MINUTE = 60_000;

/** A first answer, wrong, so that its question is due on the next day. */
function answered(at: number): RecordedEvent {
  return { ...firstAnswer(questionOf("single"), { score: 0 }), id: joinId("laid", 0), at };
}

test("a line begun before midnight and sent after it is a line of the new day, and is shown", async ({
  page,
}) => {
  const { apply: t } = strings.en;
  await page.clock.install({ time: EVENING });
  await page.goto("en/apply/");
  await page.getByRole("textbox", { name: t.line }).fill("Asked before answering.");
  await page.clock.runFor(3 * MINUTE);
  await page.getByRole("button", { name: t.lineSave }).click();
  await expect(page.getByText(t.checkedIn)).toBeVisible();
  await expect(page.locator(".line")).toContainText("Asked before answering.");
  await expect(page.getByRole("heading", { name: t.checkInEnd })).toBeFocused();
  const lines = (await storedEvents(page)).filter(({ type }) => type === "checked-in");
  expect(lines).toMatchObject([{ date: "2026-11-24" }]);
});

test("a line of the day before that is changed after midnight keeps its day, and the page says which", async ({
  page,
}) => {
  const { apply: t } = strings.en;
  await page.clock.install({ time: EVENING });
  await page.goto("en/apply/");
  await page.getByRole("textbox", { name: t.line }).fill("Asked.");
  await page.getByRole("button", { name: t.lineSave }).click();
  await page.getByRole("button", { name: t.lineChange }).click();
  await page.getByRole("textbox", { name: t.line }).fill("Asked before answering.");
  await page.clock.runFor(3 * MINUTE);
  await page.getByRole("button", { name: t.lineSave }).click();
  await expect(page.getByText("Changed: your line of Mon 23 November.")).toBeVisible();
  await expect(page.getByText(t.checkedIn)).toHaveCount(0);
});

test("home, review and apply turn at midnight while they lie open", async ({ page, context }) => {
  const { review, apply } = strings.en;
  const at = new Date(2026, 10, 23, 15).getTime();
  // The strip of days shows from the first line on.
  const line = { type: "checked-in", date: "2026-11-20", text: "A line.", at } as const;
  await lay(page, [answered(at), { ...line, id: joinId("laid", 1) }]);
  const pages: (typeof page)[] = [];
  // One after the other: clocks that are set at once are in each other's way.
  for (const path of ["en/", "en/review/", "en/apply/"]) {
    const each = await context.newPage();
    await each.clock.install({ time: EVENING });
    await each.goto(path);
    pages.push(each);
  }
  const [home, reviews, day] = pages as [typeof page, typeof page, typeof page];
  const tomorrow = /Next review: Tue 24 November/;
  const due = review.due.split("|")[0]?.replace("{n}", "1") ?? "";
  await expect(home.getByText(tomorrow)).toBeVisible();
  await expect(reviews.getByText(tomorrow)).toBeVisible();
  await day.getByRole("button", { name: apply.questionAsk }).click();
  await expect(day.getByText(apply.questionRested)).toBeVisible();
  for (const each of pages) await each.clock.runFor(3 * MINUTE);
  await expect(home.locator("[data-task=review] b")).toHaveText("1");
  await expect(home.getByText(/to review today, about \d+ min$/)).toBeVisible();
  await expect(reviews.getByText(due)).toBeVisible();
  await expect(day.getByText(apply.questionRested)).toHaveCount(0);
  await expect(day.locator("rect.today").first()).toBeAttached();
});

test("a page that slept over midnight turns when it is looked at", async ({ page }) => {
  const { review } = strings.en;
  await lay(page, [answered(new Date(2026, 10, 23, 15).getTime())]);
  await page.clock.install({ time: EVENING });
  await page.goto("en/review/");
  await expect(page.getByText(/Next review: Tue /)).toBeVisible();
  // The clock goes on and no timer fires: a computer that sleeps.
  await page.clock.setSystemTime(new Date(2026, 10, 24, 8));
  await page.evaluate(() => dispatchEvent(new Event("pageshow")));
  await expect(page.getByText(review.due.split("|")[0]?.replace("{n}", "1") ?? "")).toBeVisible();
});
