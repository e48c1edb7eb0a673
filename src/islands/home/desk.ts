// What there is to do today, written into the page's list: loaded for those who have begun.
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Task } from "#core/plan/desk.ts";
import { homeHref } from "#islands/site/address.ts";

export { deskOf } from "#core/plan/desk.ts";
export { ahead, wearsAt } from "./ahead.ts";

export interface DeskWords {
  readonly home: Strings["home"];
  readonly review: Strings["review"];
  /** A module's title and address; none where the course no longer has it. */
  readonly titleOf: (
    module: string,
  ) => { readonly text: string; readonly href: string } | undefined;
}

interface Row {
  /** What is counted. */
  readonly unit: string;
  readonly words: string;
  /** The two in one sentence, where it is not the first. */
  readonly whole?: string;
  readonly label: string;
  readonly href: string;
}

/** Shows the tasks, the first large. Without any there is one link that leads on. */
export function showDesk(list: Element, tasks: readonly Task[], words: DeskWords): void {
  const { home } = words;
  const rows = tasks.map((task, at) => rowOf(task, at === 0, words));
  if (rows.length === 0) {
    const link = Object.assign(document.createElement("a"), {
      className: "go",
      href: `${homeHref()}review/`,
      textContent: home.allAnswered,
    });
    const row = document.createElement("li");
    row.append(link);
    rows.push(row);
  }
  list.textContent = "";
  list.append(...rows);
}

function rowOf(task: Task, isFirst: boolean, words: DeskWords): HTMLElement {
  const { unit, words: said, whole = `${task.n} ${unit} ${said}`, label, href } = told(task, words);
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string, name = "") =>
    Object.assign(document.createElement(tag), { textContent: text, className: name });
  const row = document.createElement("li");
  row.dataset["task"] = task.kind;
  if (task.kind === "continue") row.dataset["module"] = task.module;
  const link = make("a", label, isFirst ? "go" : "");
  link.href = href;
  const act = document.createElement("p");
  act.append(link);
  if (isFirst) {
    const number = make("p", "", "n");
    number.append(make("b", `${task.n}`), ` ${unit}`);
    row.append(number, make("p", said, "what"), act);
  } else {
    // What it takes stands below what it is.
    row.append(act, make("p", whole, "small"));
  }
  return row;
}

function told(task: Task, { home, review, titleOf }: DeskWords): Row {
  switch (task.kind) {
    case "review":
      return {
        unit: count(home.questionsUnit, task.n),
        words: fill(review.toReview, { minutes: task.minutes }),
        label: home.goReview,
        href: `${homeHref()}review/`,
      };
    case "continue": {
      const { text: title = task.module, href = homeHref() } = titleOf(task.module) ?? {};
      return {
        unit: count(home.questionsUnit, task.n),
        words: fill(home.toAnswer, { minutes: task.minutes }),
        whole: count(home.leftToAnswer, task.n, { minutes: task.minutes }),
        label: fill(task.begun ? home.continue : home.nextModule, { title }),
        href: task.section === undefined ? href : `${href}#${task.section}`,
      };
    }
    case "lookBack":
      return {
        unit: count(home.entriesUnit, task.n),
        words: home.lookBack,
        whole: count(home.leftToLook, task.n),
        label: fill(home.goLook, { title: titleOf(task.module)?.text ?? task.module }),
        href: `${homeHref()}apply/#log`,
      };
  }
}
