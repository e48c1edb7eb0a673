// How a reader, a screen reader and paper meet each kind of question: what tests of all kinds ask of each.
import type { Locator } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Item, ItemKind, ItemOf } from "#core/items/item.ts";
import { isList, type Response } from "#core/items/response.ts";
import type { ItemWords } from "#core/items/words.ts";
import type { Spoken } from "./ax-tree.ts";
import { expect } from "./support.ts";

type QuizWords = Strings["quiz"];

/** A question on a page, and where its parts stand. */
export interface Hand {
  readonly form: Locator;
  /** Everything in the form by which an answer is given. */
  readonly controls: Locator;
  /** The row of an option or prompt. */
  row(id: string): Locator;
  /** What that row says. */
  text(id: string): string;
  /** What an option is called where it is chosen from a list. */
  label(option: string): string;
  /** What the rows say, from top to bottom. */
  shown(): Promise<string[]>;
  readonly quiz: QuizWords;
}

/** What a screen reader is told of a question's controls. */
interface Asked<I> {
  readonly item: I;
  readonly t: QuizWords;
  readonly words: ItemWords;
  /** What the rows say, from top to bottom. */
  readonly texts: readonly string[];
  /** After the last try, with a wrong answer. */
  readonly after: boolean;
  /** Whether the answer has the option that a row shows. */
  isChosen(text: string): boolean;
}

export interface BrowserKind<I> {
  /** What a check without an answer says; undefined where the order that is shown is an answer already. */
  readonly incomplete: keyof QuizWords | undefined;
  /** Gives an answer, without checking it. */
  respond(hand: Hand, response: Response, item: I): Promise<void>;
  /** Tries to change an answer that is done. */
  change(hand: Hand): Promise<void>;
  /** The controls as a screen reader is given them. */
  controls(asked: Asked<I>): string[];
  /** What else it is given. */
  also?(heard: readonly Spoken[], asked: Asked<I>): void;
  /** Whether there is room for the answer on paper. */
  hasRoom(form: Locator, item: I, words: ItemWords): Promise<void>;
}

const checked = (role: string, { texts, isChosen, after }: Asked<unknown>): string[] =>
  texts.map((text) => `${role} “${text}” checked=${after && isChosen(text)}`);

const change = async ({ controls }: Hand) => {
  for (const control of await controls.all()) await control.click();
};

const hasBoxes = async (form: Locator) => {
  for (const box of await form.locator(".opt input").all()) await expect(box).toBeVisible();
};

const choice: BrowserKind<ItemOf<"single" | "true-false">> = {
  incomplete: "chooseOne",
  respond: ({ row }, response) => row(String(response)).getByRole("radio").check(),
  change,
  controls: (asked) => checked("radio", asked),
  hasRoom: hasBoxes,
};

const pairs: BrowserKind<ItemOf<"matching" | "categorise">> = {
  incomplete: "chooseAll",
  respond: async ({ row, label }, response) => {
    for (const [prompt, option] of Object.entries(response)) {
      await row(prompt)
        .getByRole("combobox")
        .selectOption({ label: label(option) });
    }
  },
  change: async ({ controls }) => {
    await controls.first().selectOption({ index: 0 });
  },
  controls: ({ texts }) => texts.map((text) => `combobox “${text}”`),
  also: (heard, { item, t, words, texts }) => {
    const choices = heard.filter(({ role }) => role === "option").map(({ name }) => name);
    const each = [t.choose, ...item.options.map((id) => textIn(words, id))];
    expect([...choices].sort()).toEqual(texts.flatMap(() => each).sort());
  },
  hasRoom: async (form, item, words) => {
    // What can be chosen is listed once, numbered, and each row has a line to write the number on.
    await expect(form.locator("ol.pair-key")).toBeVisible();
    await expect(form.locator("ol.pair-key > li")).toHaveText(
      item.options.map((id) => textIn(words, id)),
    );
    await expect(form.locator("ol.pair-key")).toHaveCSS("list-style-type", "decimal");
    for (const line of await form.locator("select").all()) {
      await expect(line).toBeVisible();
      await expect(line, "no “choose” in print").toHaveCSS("color", "rgba(0, 0, 0, 0)");
    }
  },
};

/** An option's text without the signs of emphasis. */
const textIn = ({ options = {} }: ItemWords, id: string): string =>
  (options[id]?.text ?? "").replaceAll("**", "");

const BROWSER_KINDS = {
  single: choice,
  multiple: {
    incomplete: "chooseSome",
    respond: async ({ row }, response, { options }) => {
      const chosen = new Set(response as readonly string[]);
      for (const id of options) await row(id).getByRole("checkbox").setChecked(chosen.has(id));
    },
    change,
    controls: (asked) => checked("checkbox", asked),
    hasRoom: hasBoxes,
  },
  "true-false": choice,
  matching: pairs,
  categorise: pairs,
  ordering: {
    incomplete: undefined,
    respond: async ({ form, text, shown, quiz }, response) => {
      // Each entry moves up until it stands where it is wanted.
      for (const [place, id] of (response as readonly string[]).entries()) {
        const name = fill(quiz.moveUp, { text: text(id) });
        const up = form.getByRole("button", { name, exact: true });
        for (let from = (await shown()).indexOf(text(id)); from > place; from--) {
          await up.click();
          await expect(form.locator(".o").nth(from - 1)).toHaveText(text(id));
        }
      }
    },
    change: async ({ form }) => {
      await expect(form.locator("ol button"), "nothing is left to move").toHaveCount(0);
    },
    controls: ({ t, texts }) =>
      texts.flatMap((text, place) =>
        [["moveUp", place === 0] as const, ["moveDown", place === texts.length - 1] as const].map(
          ([move, isEnd]) => `button “${fill(t[move], { text })}”${isEnd ? " disabled=true" : ""}`,
        ),
      ),
    also: (heard, { item }) => {
      expect(heard.filter(({ role }) => role === "list")).toHaveLength(1);
      expect(heard.filter(({ role }) => role === "listitem")).toHaveLength(item.key.length);
      expect(heard.filter(({ states }) => states["live"] === "polite")).toHaveLength(2);
    },
    hasRoom: async (form, item) => {
      const blanks = await form
        .locator("[data-letter]")
        .evaluateAll((rows) => rows.map((row) => getComputedStyle(row, "::after").content));
      expect(blanks).toEqual(item.key.map(() => '"___"'));
      // Numbers would say an order that nobody chose.
      for (const number of await form.locator(".order-n").all()) {
        await expect(number).toHaveCSS("visibility", "hidden");
      }
    },
  },
  "short-answer": {
    incomplete: "writeAnswer",
    respond: ({ controls }, response) => controls.fill(String(response)),
    change: async ({ controls }) => {
      await controls.press("x");
    },
    controls: ({ t, after }) => [`textbox “${t.yourAnswer}”${after ? " readonly=true" : ""}`],
    hasRoom: (form) => expect(form.getByRole("textbox")).toBeVisible(),
  },
  recall: {
    incomplete: "writeRecall",
    respond: async ({ form, quiz }, response, { points }) => {
      const [text = "", ...ticked] = [response].flat() as string[];
      await form.getByRole("textbox").fill(text);
      if (!isList(response)) return;
      await form.getByRole("button", { name: quiz.toModel }).click();
      for (const [place, id] of points.entries()) {
        await form.getByRole("checkbox").nth(place).setChecked(ticked.includes(id));
      }
    },
    change: async ({ form }) => {
      await form.getByRole("textbox").press("x");
      for (const box of await form.getByRole("checkbox").all()) await box.click();
    },
    controls: ({ t, item, words, after }) =>
      after
        ? [
            `textbox “${t.recalled}” readonly=true`,
            ...item.points.map((id) => `checkbox “${words.points?.[id]}” checked=false`),
          ]
        : [`textbox “${t.recalled}”`],
    hasRoom: async (form, { points }) => {
      const lines = await form
        .locator(".recall")
        .evaluate((label) => getComputedStyle(label, "::after").content.match(/_{20,}/g) ?? []);
      // A line holds more than one short point: six are enough for the longest of model answers, and a module stays on its sheets.
      expect(lines.length).toBeGreaterThanOrEqual(Math.min(points.length, 6));
      await expect(form.getByRole("textbox"), "no box beside the lines").toBeHidden();
    },
  },
} as const satisfies { readonly [K in ItemKind]: BrowserKind<ItemOf<K>> };

/** What tests know of a kind. */
export const browserKind = (kind: ItemKind): BrowserKind<Item> =>
  // `kind` names the row that takes its items.
  BROWSER_KINDS[kind] as unknown as BrowserKind<Item>;
