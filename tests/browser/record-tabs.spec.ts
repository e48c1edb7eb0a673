import type { BrowserContext, Page } from "@playwright/test";
import { mulberry32 } from "#core/items/shuffle.ts";
import type { Recorded } from "#core/record/event.ts";
import { keptSentence, plain, type Question, questions } from "./content.ts";
import { inTurn } from "./languages.ts";
import { open } from "./question.ts";
import { answersIn, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";

// A trace of a thousand answers would take longer than the answers.
test.use({ trace: "off" });

/** Answers given in each tab. */
const ANSWERS = 500;
/** Answers given in one go before the other tabs are heard of. */
const TURN = 5;

/** A tab, and the options chosen in it for which the reader saw a result. */
interface Tab {
  readonly page: Page;
  readonly question: Question;
  readonly acknowledged: string[];
}

const singles = questions.filter(({ item }) => item.kind === "single");

async function openTab(context: BrowserContext, nth: number): Promise<Tab> {
  const question = singles[nth];
  if (question === undefined) throw new Error("The course lacks such a question.");
  const page = await context.newPage();
  const acknowledged: string[] = [];
  // Counted outside the page: a page that is killed can't take its count with it, nor add to it.
  await page.exposeFunction("acknowledge", (text: string) => acknowledged.push(text));
  await open(page, question, "en");
  return { page, question, acknowledged };
}

/** Answers again and again by the page's own controls. */
const answer = ({ page, question }: Tab, times: number, seed: number): Promise<void> =>
  page.evaluate(
    async ({ id, times, picks }) => {
      const form = document.getElementById(id) as HTMLFormElement;
      const rendered = () => new Promise((resolve) => setTimeout(resolve));
      const told = () => form.querySelector(".q-result")?.textContent ?? "";
      for (let given = 0; given < times; given++) {
        if (form.querySelector(".q-why")) {
          form.requestSubmit();
          while (told()) await rendered();
        }
        const before = told();
        const inputs = [...form.querySelectorAll<HTMLInputElement>(".opt input")].filter(
          (input) => !input.checked,
        );
        const input = inputs[Math.floor((picks[given] ?? 0) * inputs.length)];
        const text = input?.closest("label")?.querySelector(".o")?.textContent ?? "";
        input?.click();
        await rendered();
        form.requestSubmit();
        while (told() === before) await rendered();
        await (window as unknown as { acknowledge(text: string): Promise<void> }).acknowledge(text);
      }
    },
    { id: `q-${question.item.id}`, times, picks: Array.from({ length: times }, mulberry32(seed)) },
  );

/** All answers of a tab in turns, so that the tabs' answers come between each other's. */
async function answerAll(tab: Tab, seed: number): Promise<void> {
  for (let done = 0; done < ANSWERS; done += TURN) await answer(tab, TURN, seed + done);
}

/** The texts of the options that storage holds as answers to the tab's question, in order. */
function textsOf(answers: readonly Recorded<"answered">[], { item, words }: Question): string[] {
  return answers
    .filter((event) => event.item === item.id)
    .map(({ response }) => plain(words.en.options?.[response as string]?.text ?? ""));
}

/** The record page counts the first answer of each sitting; that is what the reader is told of. */
async function expectShown(page: Page, given: readonly Recorded<"answered">[]): Promise<void> {
  const answers = given.filter(({ attempt }) => attempt === 1).length;
  const items = new Set(given.map(({ item }) => item)).size;
  for (const locale of inTurn(import.meta.url)) {
    await page.goto(`${locale}/record/`);
    await expect(page.locator("#record")).toContainText(keptSentence(locale, answers, items));
  }
}

test("two tabs answer 500 times each, one between the other: a third shows all 1000", async ({
  context,
  page,
}) => {
  const tabs = [await openTab(context, 0), await openTab(context, 1)] as const;
  await Promise.all(tabs.map((tab, index) => answerAll(tab, 1000 * index)));

  await page.goto("en/record/");
  const answers = answersIn(await storedEvents(page));
  expect(answers).toHaveLength(2 * ANSWERS);
  for (const { question, acknowledged } of tabs) {
    expect(textsOf(answers, question)).toEqual(acknowledged);
  }
  const turns = answers.filter(({ item }, at) => at > 0 && item !== answers[at - 1]?.item);
  expect(turns.length, "the tabs' answers come between each other's").toBeGreaterThan(20);
  await expectShown(page, answers);
});

test("one of two tabs is killed at random: every answer that was acknowledged is there", async ({
  context,
  page,
}, info) => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const after = 20 + Math.floor(mulberry32(seed)() * (ANSWERS - 40));
  info.annotations.push({ type: "killed after", description: `${after} answers, seed ${seed}` });
  const killed = await openTab(context, 0);
  const other = await openTab(context, 1);

  const devtools = await context.newCDPSession(killed.page);
  const crashed = killed.page.waitForEvent("crash");
  const watch = setInterval(() => {
    if (killed.acknowledged.length < after) return;
    clearInterval(watch);
    // Nothing of the page runs any more, no `pagehide` either; the command itself is never answered.
    devtools.send("Page.crash").catch(() => {});
  }, 1);
  await Promise.all([
    crashed,
    answerAll(killed, seed % 1e6).catch((error: Error) => {
      expect(error.message, "it ends because it was killed").toContain("crash");
    }),
    answerAll(other, seed % 1e5),
  ]);
  expect(killed.acknowledged.length).toBeLessThan(ANSWERS);
  expect(other.acknowledged).toHaveLength(ANSWERS);

  await page.goto("en/record/");
  const answers = answersIn(await storedEvents(page));
  const kept = textsOf(answers, killed.question);
  expect(kept.slice(0, killed.acknowledged.length)).toEqual(killed.acknowledged);
  // The page may have been killed after an answer was stored and before the reader was told.
  expect(kept.length).toBeLessThanOrEqual(killed.acknowledged.length + 1);
  expect(textsOf(answers, other.question)).toEqual(other.acknowledged);
  await expectShown(page, answers);
});
