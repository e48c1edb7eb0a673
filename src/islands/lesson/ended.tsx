// The end of a module: its stone, its questions one by one, when they come back, and one act at work.
import { loadPlots } from "#islands/shared/House.tsx";
import { loadMarks } from "#islands/shared/sentences.ts";
import { loadItems } from "#islands/site/items.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import endingCss from "#styles/ending.css?url";
import { ModuleEnding, type ModuleEndingProps } from "./ModuleEnding.tsx";

/** Loads what the end of a module shows. What it gives shows it. */
export async function prepare(
  given: Pick<ModuleEndingProps, "module" | "opened" | "bank" | "asked">,
): Promise<(part: HTMLElement) => void> {
  const [{ ending: t, home }, index, plots] = await Promise.all([
    loadStrings("ending", "home"),
    loadItems(),
    loadPlots(),
    loadMarks(),
    loadStyle(endingCss),
  ]);
  const next = document.querySelector<HTMLAnchorElement>(".turn > a:last-child");
  const props: ModuleEndingProps = {
    ...given,
    t,
    stages: home,
    index,
    plots,
    // As it stands on the page.
    act: document.querySelector<HTMLElement>(".act")?.innerText,
    next,
  };
  return (part) => {
    // The same way on stands in what ends the module.
    next?.parentElement?.remove();
    // Before the sources: on the page, too, it stands there.
    const last = document.querySelector(".toc ol > :last-child");
    const row = document.createElement("li");
    const link = row.appendChild(document.createElement("a"));
    link.href = "#result";
    link.textContent = t.result;
    last?.before(row);
    render(<ModuleEnding {...props} />, part);
  };
}
