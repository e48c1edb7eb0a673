import type { RefObject } from "preact";
import { type Draft, isBegun } from "#core/assess/draft.ts";
import { fill } from "#core/i18n/fill.ts";
import type { AssessmentProps } from "./Assessment.tsx";
import { screensOf } from "./screens.ts";

interface Props extends AssessmentProps {
  readonly draft: Draft;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly begin: () => void;
  readonly goOn: () => void;
  readonly toResult?: () => void;
}

/** Before the first screen: what is asked, and the way back into what was left unfinished. */
export function Start({ t, sheet, draft, heading, begin, goOn, toResult }: Props) {
  const statements = sheet.areas.reduce((sum, area) => sum + area.statements.length, 0);
  const screens = screensOf(sheet).length;
  const begun = isBegun(draft);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t.before}
      </h2>
      <p>{fill(t.beforeText, { statements, screens })}</p>
      <p>{t.beforePrivacy}</p>
      {begun && (
        <p class="note">
          {fill(t.unfinished, { n: Math.min(draft.screen + 1, screens), of: screens })}
        </p>
      )}
      <p class="acts">
        {begun && (
          <>
            <button type="button" class="go" onClick={goOn}>
              {t.goOn}
            </button>{" "}
          </>
        )}
        <button type="button" class={begun ? "quiet" : "go"} onClick={begin}>
          {begun ? t.beginAgain : t.begin}
        </button>{" "}
        {toResult && (
          <button type="button" class="quiet" onClick={toResult}>
            {t.toResult}
          </button>
        )}
      </p>
    </section>
  );
}
