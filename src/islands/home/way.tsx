// The path that a learner is on, at the top of the first page: what comes next, then its steps.
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { type PathWay, walkOf } from "#core/plan/way.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { LaterStep, NextStep, PathStrip } from "#islands/shared/PathStrip.tsx";
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
  root.dataset["way"] = isLater ? "later" : "";
  root.dataset["next"] = next?.module ?? "";
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
        {/* Where no step is for today, what there is to do today leads the page: the path takes few lines. */}
        {isLater ? (
          <LaterStep t={t} next={next} />
        ) : (
          <>
            <NextStep t={t} walk={walk} />
            <PathStrip t={t} walk={walk} />
          </>
        )}
        <p class="small">
          {t.waits}
          <br />
          <a href={`${homeHref()}path/`}>{t.see}</a>
        </p>
      </>
    ),
    root,
  );
}
