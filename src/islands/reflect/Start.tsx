import { useStore } from "@nanostores/preact";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { type Draft, isBegun } from "#core/assess/draft.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Recorded } from "#core/record/event.ts";
import { useFocusBack } from "#islands/shared/focus.ts";
import { sentences } from "#islands/shared/sentences.ts";
import { $health } from "#stores/health.ts";
import { screensOf } from "./screens.ts";
import type { AssessmentProps } from "./types.ts";

interface Props extends AssessmentProps {
  readonly draft: Draft;
  readonly sat: readonly Recorded<"assessed">[];
  readonly heading: RefObject<HTMLHeadingElement>;
  /** Begins, or goes on with what was begun. */
  readonly begin: () => void;
  /** Begins anew, without what was begun. */
  readonly restart: () => void;
  readonly toResult?: () => void;
}

/** How long all screens take, in minutes. */
const MINUTES = 5;

/** Before the first screen: what is asked, and the way back into what was left unfinished. */
export function Start({ t, sheet, draft, sat, heading, begin, restart, toResult }: Props) {
  const [asked, setAsked] = useState(false);
  const { unsaved } = useStore($health);
  const statements = sheet.areas.reduce((sum, area) => sum + area.statements.length, 0);
  const screens = screensOf(sheet).length;
  const begun = isBegun(draft);
  const goesOn = begun && !draft.revised;
  const at = Math.min(draft.screen, screens - 1);
  const asker = useFocusBack<HTMLButtonElement>(asked);
  return (
    <>
      <p class="lede screen">{sheet.subject === "person" ? t.intro : t.unitIntro}</p>
      <section class="screen">
        <h2 ref={heading} tabIndex={-1}>
          {goesOn ? t.unfinishedTitle : t.before}
        </h2>
        {draft.revised && <p class="note">{t.revisedDraft}</p>}
        {sat.length > 0 && !toResult && <p class="note">{t.revisedResult}</p>}
        {goesOn ? (
          <>
            <progress class="so-far" max={screens} value={at} aria-hidden="true" />
            <p class="unfinished">
              {sentences(
                fill(t.unfinished, { n: at + 1, of: screens }),
                count(t.timeLeft, Math.ceil(((screens - at) / screens) * MINUTES)),
                unsaved > 0 ? t.onlyHere : t.answersKept,
              )}
            </p>
          </>
        ) : (
          <>
            <p>{fill(t.beforeText, { statements, screens, minutes: MINUTES })}</p>
            <p>{t.beforePrivacy}</p>
            {sheet.roles.length > 0 && <p>{t.beforeWho}</p>}
          </>
        )}
        <p class="acts">
          <button type="button" class="go" onClick={begin}>
            {begun ? t.goOn : t.begin}
          </button>{" "}
          {toResult && (
            <button type="button" class="quiet" onClick={toResult}>
              {t.toResult}
            </button>
          )}
        </p>
        {begun && (
          <p class="small">
            <button
              ref={asker}
              type="button"
              class="link"
              onClick={() => (asked ? restart() : setAsked(true))}
            >
              {asked ? t.beginAgainYes : t.beginAgain}
            </button>{" "}
            {asked && (
              <button type="button" class="link" onClick={() => setAsked(false)}>
                {t.cancel}
              </button>
            )}
          </p>
        )}
      </section>
    </>
  );
}
