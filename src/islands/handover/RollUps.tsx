import { useRef, useState } from "preact/hooks";
import type { KeptRollUp } from "#core/handover/kept-roll-up.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { NoComparison } from "#core/rollup/compare.ts";
import { download } from "#islands/shared/download.ts";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { bytesOf, textOf } from "#islands/shared/read-text.ts";
import { plainDay } from "#islands/site/dates.ts";
import { inSlices } from "#stores/slices.ts";
import { Remove } from "./Remove.tsx";
import type { HandoverProps } from "./types.ts";

const REASONS = {
  "not-ours": "notRollUp",
  "future-version": "later",
  "other-course": "otherCourse",
  damaged: "damaged",
} as const satisfies Record<NoComparison, keyof HandoverProps["t"]>;

/** The files to compare with that the roll-up saved. */
export function RollUps({ t, log, state }: HandoverProps) {
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const list = [...state.kept.rollUps].sort((a, b) => (a.date < b.date ? 1 : -1));

  const add = async (file: File) => {
    const bytes = await bytesOf(file);
    const text = typeof bytes === "string" ? bytes : await inSlices(textOf(bytes));
    if (typeof text !== "object") {
      return setSaid(fill(t.refused, { file: file.name, reason: t.notRollUp }));
    }
    const isHere = new Set(state.kept.rollUps.map(({ name }) => name));
    const added = log.addRollUp(text.text);
    if (typeof added === "string") {
      return setSaid(fill(t.refused, { file: file.name, reason: t[REASONS[added]] }));
    }
    setSaid(isHere.has(added.name) ? t.rollUpThere : nameOf(t.rollUpAdded, added));
  };
  const remove = (rollUp: KeptRollUp) => {
    log.remove("rollUps", rollUp);
    setSaid(nameOf(t.rollUpRemoved, rollUp));
    button.current?.focus();
  };
  return (
    <section>
      <h2 id="roll-ups">{t.rollUps}</h2>
      <p class="screen">{t.rollUpsHint}</p>
      {list.length > 0 && (
        <ul class="plain kept">
          {list.map((rollUp) => (
            <li key={rollUp.name}>
              {nameOf(t.rollUp, rollUp)}{" "}
              <button
                type="button"
                class="link screen"
                aria-label={nameOf(t.rollUpSaveOf, rollUp)}
                onClick={() => download(`whetstone-roll-up-${rollUp.name}.json`, rollUp.text)}
              >
                {t.rollUpSave}
              </button>{" "}
              <Remove
                t={t}
                label={nameOf(t.rollUpRemoveOf, rollUp)}
                remove={() => remove(rollUp)}
              />
            </li>
          ))}
        </ul>
      )}
      <p class="acts screen">
        <FileButton
          look="quiet"
          button={button}
          kind="rollUp"
          onChoose={([file]) => file && void add(file)}
        >
          {t.rollUpAdd}
        </FileButton>
      </p>
      <p role="status" class="screen">
        {said}
      </p>
    </section>
  );
}

const nameOf = (template: string, { date, people }: KeptRollUp): string =>
  count(template, people, { date: plainDay(date) });
