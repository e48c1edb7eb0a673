// A browser that is killed takes along what it did not write to disk: with `localStorage` alone that was up to a minute of
// answers. This browser is started and killed here, with a profile of its own on disk.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserPath } from "../../src/commands/browser.ts";
import { keptSentence, type Question, questions, strings } from "./content.ts";
import { button, respond, result, rightResponse } from "./question.ts";
import { expect, test } from "./support.ts";

const singles = questions.filter(({ item }) => item.kind === "single");

interface Started {
  readonly program: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

async function start(folder: string): Promise<Started> {
  const program = spawn(
    browserPath() ?? chromium.executablePath(),
    [
      ...["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
      ...["--disable-background-networking", "--remote-debugging-port=0"],
      `--user-data-dir=${folder}`,
      "about:blank",
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let told = "";
    program.stderr?.on("data", (text) => {
      told += text;
      const found = /DevTools listening on (ws:\S+)/.exec(told)?.[1];
      if (found) resolve(found);
    });
    program.on("exit", () => reject(new Error(`The browser did not start: ${told}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await browser.contexts()[0]?.newPage();
  if (!page) throw new Error("The browser opened no page.");
  return { program, browser, page };
}

/** Ends the browser and all that belongs to it at once, as the lack of power would. */
async function kill({ program }: Started): Promise<void> {
  const ended = new Promise((resolve) => program.once("exit", resolve));
  if (program.pid) process.kill(-program.pid, "SIGKILL");
  await ended;
}

async function answer({ page }: Started, site: string, question: Question): Promise<void> {
  await page.goto(`${site}en/modules/${question.module}/`);
  const form = page.locator(`#q-${question.item.id}`);
  await form.scrollIntoViewIfNeeded();
  await expect(button(form)).toBeVisible();
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
  await expect(result(form)).toContainText(strings.en.quiz.right);
}

test("a browser that is killed right after an answer has all of them when it is started again", async ({
  site,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "whetstone-killed-"));
  let started = await start(folder);
  try {
    const asked = singles.slice(0, 3);
    for (const question of asked) await answer(started, site, question);
    await kill(started);
    started = await start(folder);
    await started.page.goto(`${site}en/record/`);
    await expect(started.page.locator("#record")).toContainText(
      keptSentence("en", asked.length, asked.length),
    );
  } finally {
    await kill(started);
    rmSync(folder, { recursive: true, force: true });
  }
});
