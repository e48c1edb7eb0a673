import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { answered, type Draft } from "#core/assess/draft.ts";
import { profile } from "#core/assess/score.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { Asking, Where } from "#islands/shared/Asking.tsx";
import { ScaleQuestion } from "./ScaleQuestion.tsx";
import { passedOver, screensOf } from "./screens.ts";
import type { AssessmentProps } from "./types.ts";

interface Props extends AssessmentProps {
  readonly draft: Draft;
  /** Takes a function of the latest draft, so that two quick answers both count. */
  readonly change: (step: (draft: Draft) => Draft, typing?: boolean) => void;
  readonly finish: () => void;
  readonly leave: () => void;
}

/** A line of evidence longer than this, in UTF-16 units, does not fit the page that is printed. */
const MOST = 500;

/** One screen at a time. Nothing must be answered to go on; what was left out is told before the end. */
export function Ask({ t, sheet, draft, change, finish, leave }: Props) {
  const screens = screensOf(sheet);
  const at = Math.min(draft.screen, screens.length - 1);
  const screen = screens[at];
  const last = at === screens.length - 1;
  const heading = useRef<HTMLHeadingElement>(null);
  const [error, setError] = useState("");
  // Move the focus during the render: afterwards it could take the focus from a key that was pressed at once.
  useLayoutEffect(() => heading.current?.focus(), [at]);
  if (screen === undefined) return null;

  const go = (to: number) => {
    setError("");
    change((now) => ({ ...now, screen: to }));
  };
  const left = sheet.areas.reduce((sum, area) => sum + passedOver(area, draft), 0);
  const firstLeft = screens.findIndex(
    (one) => one.kind === "area" && passedOver(one.area, draft) > 0,
  );
  const long =
    screen.kind === "evidence"
      ? sheet.evidence.find((id) => (draft.evidence[id] ?? "").length > MOST)
      : undefined;
  const forward = () => {
    if (screen.kind === "role" && draft.role === undefined) setError(t.roleFirst);
    else if (long !== undefined) setError(fill(t.lineTooLong, { n: MOST }));
    else if (!last) go(at + 1);
    else if (profile(sheet.areas, draft.answers).every(({ score }) => score === undefined))
      setError(t.nothingYet);
    else finish();
  };

  return (
    <Asking>
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault();
          forward();
        }}
      >
        <Where value={at + 1} of={screens.length} stop={t.stop} onStop={leave}>
          <p>{fill(t.screen, { n: at + 1, of: screens.length })}</p>
        </Where>
        {screen.kind === "area" && (
          <p class="small group">{sheet.words.groups[screen.area.group]}</p>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {screen.kind === "role"
            ? t.roleTitle
            : screen.kind === "evidence"
              ? t.evidenceTitle
              : sheet.words.areas[screen.area.id]}
        </h2>
        {screen.kind === "role" && (
          <fieldset class="sides">
            <legend>{t.roleQuestion}</legend>
            {sheet.roles.map((role) => (
              <label key={role}>
                <input
                  type="radio"
                  name="role"
                  checked={draft.role === role}
                  onChange={() => {
                    setError("");
                    change((now) => ({ ...now, role }));
                  }}
                />{" "}
                {sheet.words.roles[role]}
              </label>
            ))}
            <p class="small">{t.roleHint}</p>
          </fieldset>
        )}
        {screen.kind === "area" && (
          <>
            <p id="question">{sheet.words.question}</p>
            {screen.area.statements.map(({ id }) => (
              <ScaleQuestion
                key={id}
                id={id}
                text={sheet.words.statements[id] ?? ""}
                scale={sheet.words.scale}
                cannotSay={t.cannotSay}
                value={draft.answers[id]}
                declined={draft.declined.includes(id)}
                choose={(value) => {
                  setError("");
                  change((now) => answered(now, id, value));
                }}
              />
            ))}
          </>
        )}
        {screen.kind === "evidence" && (
          <>
            <p>{t.evidenceHint}</p>
            {sheet.evidence.map((id) => (
              <p key={id}>
                <label for={`line-${id}`}>{sheet.words.evidence[id]}</label>
                <textarea
                  id={`line-${id}`}
                  rows={2}
                  aria-invalid={id === long && error !== ""}
                  value={draft.evidence[id] ?? ""}
                  onInput={({ currentTarget: { value } }) =>
                    change((now) => ({ ...now, evidence: { ...now.evidence, [id]: value } }), true)
                  }
                />
              </p>
            ))}
          </>
        )}
        {last && left > 0 && (
          <p class="note">
            {count(t.left, left)}{" "}
            {firstLeft !== at && (
              <button type="button" class="link" onClick={() => go(firstLeft)}>
                {t.toLeft}
              </button>
            )}
          </p>
        )}
        <p role="alert" class="wrong">
          {error}
        </p>
        <p class="acts">
          <button type="submit" class="go">
            {last ? t.finish : t.next}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => (at === 0 ? leave() : go(at - 1))}>
            {t.back}
          </button>
        </p>
      </form>
    </Asking>
  );
}
