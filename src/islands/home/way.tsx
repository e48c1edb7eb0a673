// The path that a learner is on, on the first page: how far it is, and what comes next. A step for today leads the page; else
// today's other tasks do, and the path follows them.
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { type PathWay, walkOf } from "#core/plan/way.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { LaterStep, NextStep, PathBar } from "#islands/shared/PathStrip.tsx";
import { homeHref } from "#islands/site/address.ts";
import { today } from "#islands/site/dates.ts";
import { render } from "#islands/site/render.ts";

export function showWay(
  root: HTMLElement,
  summary: Summary,
  index: ItemIndex,
  ways: readonly PathWay[],
  t: Strings["path"],
): void {
  const walk = walkOf(summary, index, ways, today());
  root.hidden = walk === undefined;
  const next = walk?.next;
  const isLater = next !== undefined && next.do !== "task" && next.date > today();
  const leads = next !== undefined && next.do !== "task" && !isLater;
  root.dataset["way"] = leads ? "leads" : "follows";
  root.dataset["next"] = next?.module ?? "";
  const desk = document.querySelector<HTMLElement>(".desk");
  if (walk && desk) {
    desk.parentElement?.setAttribute("data-on-path", root.dataset["way"]);
    // Its place in the page is its rank.
    const follows = desk.nextElementSibling === root;
    if (leads && follows) desk.before(root);
    if (!leads && !follows) desk.after(root);
  } else desk?.parentElement?.removeAttribute("data-on-path");
  render(
    walk && (
      <>
        <h2>
          {fill(t.sum, {
            path: walk.way.title,
            n: walk.steps.filter(({ done }) => done).length,
            of: walk.steps.length,
          })}
        </h2>
        <PathBar walk={walk} />
        {/* Today's other tasks lead the page: that the path asks no more of today is told where it stands. */}
        {isLater && walk.steps.some(({ done, date }) => done && date >= today()) && (
          <p class="also">{t.also}</p>
        )}
        {isLater ? <LaterStep t={t} next={next} /> : <NextStep t={t} walk={walk} />}
        <p class="small">
          {/* Only who fell behind is told that it waits. */}
          {walk.moved && <span>{t.waits}</span>}
          <a href={`${homeHref()}path/`}>{t.see}</a>
        </p>
      </>
    ),
    root,
  );
}
