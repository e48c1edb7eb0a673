import { kindOf } from "#islands/question/kinds.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { onOwnPage } from "#islands/question/own-page.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { $record, openRecord } from "#stores/record.ts";
import againCss from "#styles/again.css?url";
import { Compared } from "./Compared.tsx";
import { OnceMore } from "./OnceMore.tsx";

/** Loads what the end of a module is made of. What it gives shows it, anew with each answer. */
export async function prepare(root: HTMLElement): Promise<() => void> {
  const module = root.closest<HTMLElement>("[data-module]")?.dataset["module"] ?? "";
  const [bank, { quiz, onceMore, pretest }] = await Promise.all([
    loadBank(module),
    loadStrings("quiz", "onceMore", "pretest"),
    loadStyle(againCss),
  ]);
  const questions = bank.items.map((found) => ({ found, ...onOwnPage(found, module) }));
  const repeatable = await Promise.all(
    questions
      .filter(({ context }) => context === "quiz")
      .map(async ({ found, ...question }) => ({
        ...question,
        Kind: await kindOf(question.item.kind),
        ...(found.case !== undefined && { case: found.case }),
      })),
  );
  return () => {
    root.className = "screen again";
    openRecord();
    $record.subscribe((record) =>
      render(
        <>
          <OnceMore t={onceMore} quiz={quiz} record={record} questions={repeatable} />
          <Compared t={pretest} quiz={quiz} record={record} module={module} questions={questions} />
        </>,
        root,
      ),
    );
  };
}
