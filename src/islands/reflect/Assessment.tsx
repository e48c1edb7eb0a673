import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Draft, freshDraft, isBegun, readDraft, writeDraft } from "#core/assess/draft.ts";
import { sittings } from "#core/assess/sittings.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { assessments } from "#core/record/views.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { draftOf, dropDraft, isWaiting, keepDraft } from "#islands/draft.ts";
import { $record, append } from "#stores/record.ts";
import { Ask } from "./Ask.tsx";
import { Result } from "./Result.tsx";
import { Start } from "./Start.tsx";
import type { Sheet } from "./sheet.ts";
import { Together } from "./Together.tsx";

export interface AssessmentProps {
  readonly t: Strings["reflect"];
  readonly sheet: Sheet;
}

type View = "start" | "ask" | "result";

/** One instrument, from its beginning over its screens to its result. */
export function Assessment({ t, sheet, index }: AssessmentProps & { readonly index: ItemIndex }) {
  const record = useStore($record);
  const sat = assessments(record, sheet.id);
  const { latest } = sittings(sat, sheet.rev);
  const [draft, setDraft] = useState<Draft>(
    () => readDraft(draftOf(sheet.id), sheet) ?? freshDraft(sheet.rev),
  );
  const now = useRef(draft);
  const [view, setView] = useState<View>(latest && !isBegun(draft) ? "result" : "start");
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  // What the reader opens begins at its heading; the first thing shown leaves the focus where it is.
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (opened.current) heading.current?.focus();
  }, [view]);

  const show = (next: View, word = "") => {
    opened.current = true;
    setSaid(word);
    setView(next);
  };
  const hold = (next: Draft): Draft => {
    now.current = next;
    setDraft(next);
    return next;
  };
  /** The draft as it stands: another page of this browser may have answered since. Where one stands is this page's own. */
  const fresh = (): Draft => {
    const kept = isWaiting(sheet.id) ? undefined : readDraft(draftOf(sheet.id), sheet);
    const { screen, role } = now.current;
    return kept === undefined ? now.current : { ...kept, screen, ...(role && { role }) };
  };
  const forget = () => {
    dropDraft(sheet.id);
    hold(freshDraft(sheet.rev));
  };
  /** What was begun goes on; what was only looked at starts anew. */
  const begin = () => {
    if (!isBegun(hold(fresh()))) forget();
    show("ask");
  };
  const restart = () => {
    forget();
    show("ask");
  };
  const finish = () => {
    const whole = fresh();
    const lines = Object.entries(whole.evidence)
      .map(([id, line]) => [id, line.trim()] as const)
      .filter(([, line]) => line !== "");
    append({
      type: "assessed",
      instrument: sheet.id,
      rev: sheet.rev,
      subject: sheet.subject,
      answers: whole.answers,
      ...(whole.role && { role: whole.role }),
      ...(lines.length > 0 && { evidence: Object.fromEntries(lines) }),
    });
    forget();
    show("result", t.kept);
  };

  return (
    <>
      {view === "ask" ? (
        <Ask
          t={t}
          sheet={sheet}
          draft={draft}
          change={(step, typing) => {
            keepDraft(sheet.id, writeDraft(hold(step(fresh()))), typing);
          }}
          finish={finish}
          leave={() => show(latest ? "result" : "start")}
        />
      ) : view === "result" && latest ? (
        <Result
          t={t}
          sheet={sheet}
          index={index}
          record={record}
          sat={sat}
          heading={heading}
          again={() => (isBegun(hold(fresh())) ? show("start") : begin())}
          erase={() => {
            append({ type: "erased", target: { event: latest.id } });
            show("start", t.erased);
          }}
        />
      ) : (
        <Start
          t={t}
          sheet={sheet}
          draft={draft}
          heading={heading}
          sat={sat}
          begin={begin}
          restart={restart}
          {...(latest && { toResult: () => show("result") })}
        />
      )}
      <p role="status" class="small screen">
        {said}
      </p>
      {view !== "ask" && sheet.roles.length > 0 && <Together t={t} sheet={sheet} sat={sat} />}
    </>
  );
}
