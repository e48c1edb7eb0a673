// What people do on the site, as tests do it in every browser. Each begins where the one before left the record.
import { expect } from "vitest";
import { fill } from "#core/i18n/fill.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { rightResponse, wrongResponse } from "#core/items/kinds/authors.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { readChunk, withHead, writeLines } from "#core/record/text.ts";
import { unite } from "#core/record/unite.ts";
import { firstAnswer } from "../browser/answers.ts";
import {
  instrumentOf,
  KINDS,
  modules,
  plain,
  questionOf,
  questions,
  strings,
  syllabus,
} from "../browser/content.ts";
import { answer, formOf } from "./answer.ts";
import { KEYS, until } from "./driver.ts";
import type { Reader } from "./reader.ts";

/** Where the course's keys begin, as content/site.yaml names the course. */
const HOME = "whetstone:learning-institution:p:main:";
const DAY = 24 * 60 * 60 * 1000;
const [first = ""] = modules;

/** A question for each kind. Their modules differ, so that each is opened anew. */
const asked = KINDS.map((kind) => questionOf(kind));

const words = (reader: Reader) => strings[reader.locale];

/** The events that the browser's storage has, each once. */
async function kept(reader: Reader): Promise<readonly RecordedEvent[]> {
  const texts = Object.entries(await reader.stored()).flatMap(([key, text]) =>
    key.startsWith(`${HOME}log:`) || key.startsWith(`${HOME}pack:`) ? [text] : [],
  );
  const chunks = texts.map((text) => readChunk(text));
  return unite(chunks.flatMap((chunk) => (typeof chunk === "string" ? [] : chunk.events))).events;
}

const countOf = async (reader: Reader, type: RecordedEvent["type"]): Promise<number> =>
  (await kept(reader)).filter((event) => event.type === type).length;

export type Task = (reader: Reader) => Promise<void>;

/** Pages that do nothing but by script. */
const BY_SCRIPT = ["review/", "test/", "record/", "learning/", "reflect/", "apply/", "search/"];

/** Printing, in every browser that can. */
const prints: Task = async (reader) => {
  await reader.open(`modules/${first}/`);
  await reader.see("h1");
  // An old Chromium may print before it has drawn, which gives an empty sheet.
  await until("a printed module", async () => {
    const pdf = await reader.print();
    return pdf.subarray(0, 5).toString() === "%PDF-" && pdf.length > 20_000;
  });
};

/** A browser older than those that the site supports: it reads and prints, and is told why nothing else works. */
export const OLDER_TASKS: Readonly<Record<string, Task>> = {
  "reads a module": async (reader) => {
    await reader.open(`modules/${first}/`);
    await reader.see("h1", plain(syllabus[reader.locale].modules[first]?.title ?? ""));
    expect(await reader.run(() => document.body.innerText.length)).toBeGreaterThan(2000);
    await reader.open(`modules/${first}/answers/`);
    await reader.see("h1");
  },
  "is told why nothing else works": async (reader) => {
    // The sentence takes its time: half of the pages in each language.
    const turn = LOCALES.indexOf(reader.locale);
    for (const path of BY_SCRIPT.filter((_, at) => at % LOCALES.length === turn)) {
      await reader.open(path);
      const [told = ""] = await reader.until(() => {
        const late = document.querySelector("main .late") as HTMLElement | null;
        const shows = late !== null && getComputedStyle(late).visibility === "visible";
        return shows && late.getClientRects().length > 0 ? [late.innerText] : undefined;
      });
      expect(told, path).toContain(words(reader).site.late);
    }
  },
  prints,
};

export const TASKS: Readonly<Record<string, Task>> = {
  "reads a module": async (reader) => {
    await reader.open("");
    await reader.see("h1");
    await reader.open(`modules/${first}/`);
    await reader.see("h1", plain(syllabus[reader.locale].modules[first]?.title ?? ""));
    const page = await reader.run(() => ({
      width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      words: (document.querySelector("main") as HTMLElement).innerText.length,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(page.width, "no wider than the window").toBeLessThanOrEqual(0);
    expect(page.words).toBeGreaterThan(2000);
    expect(page.ground, "the styles were understood").toMatch(/^rgb\(2\d\d, 2\d\d, 2\d\d\)$/);
  },

  "answers each kind of question": async (reader) => {
    const { quiz } = words(reader);
    for (const question of asked) {
      await reader.open(`modules/${question.module}/`);
      const before = await countOf(reader, "answered");
      await answer(
        reader,
        question,
        rightResponse(question.item, question.words[reader.locale].accepted),
      );
      const told = await reader.see(`${formOf(question)}.is-done .q-result`);
      if (question.item.kind !== "recall") expect(told.join(" ")).toContain(quiz.right);
      expect(await countOf(reader, "answered")).toBe(before + 1);
    }
  },

  "keeps answers through a reload": async (reader) => {
    const { quiz } = words(reader);
    const question = questionOf("single", 1);
    await reader.open(`modules/${question.module}/`);
    await answer(reader, question, wrongResponse(question.item));
    await reader.see(`${formOf(question)} button[type=submit]`, quiz.tryAgain);
    const before = await kept(reader);
    await reader.open(`modules/${question.module}/`);
    const ids = (await kept(reader)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    await reader.open("record/");
    await reader.see("#record button", words(reader).record.save);
    const said = await reader.see("#record");
    expect(said.join(" ")).toContain(String(asked.length + 1));
  },

  reviews: async (reader) => {
    // Answers of ten days ago are due.
    const laid = questions
      .filter(({ module }) => module === modules[1])
      .map(
        (question, nth) =>
          ({
            ...firstAnswer(question),
            id: `laid-${nth.toString(36)}`,
            at: Date.now() - 10 * DAY + nth,
          }) as RecordedEvent,
      );
    await reader.open("about/");
    await reader.put(`${HOME}log:laid:0`, withHead(writeLines("laid", laid)));
    const before = await countOf(reader, "answered");
    await reader.open("review/");
    await reader.press("#review .go");
    const [id = ""] = await reader.until(() => {
      const form = document.querySelector("#review form.q");
      return form === null ? undefined : [form.id.replace(/^q-/, "")];
    });
    const question = questions.find(({ item }) => item.id === id);
    if (question === undefined) throw new Error(`No question of the course: ${id}`);
    await answer(
      reader,
      question,
      rightResponse(question.item, question.words[reader.locale].accepted),
    );
    await reader.see(`${formOf(question)}.is-done .q-result`);
    expect(await countOf(reader, "answered")).toBe(before + 1);
  },

  "assesses itself": async (reader) => {
    await reader.open("reflect/");
    await reader.press("#reflect .go");
    const { areas } = instrumentOf("person");
    for (const [at] of areas.entries()) {
      await reader.see(
        "#reflect p",
        fill(words(reader).reflect.screen, { n: at + 1, of: areas.length }),
      );
      const many = await reader.run(
        () => document.querySelectorAll("#reflect fieldset.scale, #reflect form fieldset").length,
      );
      for (let nth = 0; nth < many; nth++) {
        await reader.run((place) => {
          const field = document.querySelectorAll("#reflect form fieldset")[place];
          field?.querySelectorAll("label")[2]?.setAttribute("data-next", String(place));
        }, nth);
        await reader.press(`#reflect label[data-next="${nth}"]`);
      }
      await reader.press("#reflect form button[type=submit]");
    }
    await reader.until(() => document.querySelector("#reflect form") === null);
    expect(await countOf(reader, "assessed")).toBe(1);
  },

  "plans a goal": async (reader) => {
    await reader.open("apply/");
    await reader.press("#add-goal");
    await reader.see('[data-apply="plan"] form');
    await reader.type("A goal");
    await reader.press('[data-apply="plan"] form input[type=radio]');
    await reader.press('[data-apply="plan"] form input[type=checkbox]');
    await reader.press('[data-apply="plan"] form button[type=submit]');
    const cards = await reader.see('[data-apply="plan"] .cards');
    expect(cards.join(" ")).toContain("A goal");
    await reader.open("apply/");
    expect((await reader.see('[data-apply="plan"] .cards')).join(" "), "after a reload").toContain(
      "A goal",
    );
  },

  "saves the record and loads it": async (reader) => {
    const { record } = words(reader);
    await reader.open("record/");
    await reader.see("#record button", record.save);
    await reader.run(() => {
      const made = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        const file = new FileReader();
        file.onload = () => document.body.setAttribute("data-file", String(file.result));
        file.readAsText(blob as Blob);
        return made.call(URL, blob);
      };
    });
    await reader.press("#record button", record.save);
    const text = await reader.until(() => document.body.getAttribute("data-file"));
    const { events: saved } = JSON.parse(text) as { events: readonly RecordedEvent[] };
    const answers = await countOf(reader, "answered");
    expect(saved.filter(({ type }) => type === "answered").length).toBe(answers);
    // Another computer has an empty record.
    for (const key of Object.keys(await reader.stored())) await reader.put(key, null);
    await reader.open("record/");
    // The browser's own control for files is hidden: a button of the page opens it.
    await reader.until(() => document.querySelector("main input[type=file]") !== null);
    await reader.run((json) => {
      const files = new DataTransfer();
      files.items.add(new File([json], "record.json", { type: "application/json" }));
      const field = document.querySelector("main input[type=file]") as HTMLInputElement;
      field.files = files.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, text);
    await reader.press("main button", record.merge);
    await until("a merged record", async () => (await kept(reader)).length > 0);
    await reader.open("record/");
    await reader.see("#record button", record.save);
    const loaded = (await kept(reader)).map(({ id }) => id);
    expect(loaded).toEqual(expect.arrayContaining(saved.map(({ id }) => id)));
  },

  searches: async (reader) => {
    await reader.open(`modules/${first}/`);
    // Script comes after the first paint. Until then the link leads to the search's page, which is another way than this one.
    await reader.until(() => document.querySelector(".quiz .late") === null);
    await reader.press("header a", words(reader).search.title);
    await reader.see("dialog input[type=search], [role=dialog] input[type=search]");
    const title = plain(syllabus[reader.locale].modules[modules[3] ?? ""]?.title ?? "");
    await reader.type(title.slice(0, 8));
    const found = await reader.see("[role=search] li a, dialog li a");
    expect(found.join(" ").length).toBeGreaterThan(0);
    await reader.type(KEYS.escape);
  },

  "changes the language": async (reader) => {
    const other = LOCALES.find((locale) => locale !== reader.locale);
    await reader.open(`modules/${first}/`);
    await reader.press(`header a[hreflang], header a[lang]`);
    await reader.until(
      (locale, slug) => location.pathname.indexOf(`/${locale}/modules/${slug}/`) >= 0,
      other ?? "",
      first,
    );
    if (other === undefined) throw new Error("The course has one language.");
    await reader.see("h1", plain(syllabus[other].modules[first]?.title ?? ""));
  },

  prints,
};
