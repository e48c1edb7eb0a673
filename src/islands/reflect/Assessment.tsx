import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Draft, draftKey, freshDraft, isBegun, readDraft } from "#core/assess/draft.ts";
import { sittings } from "#core/assess/sittings.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { setting } from "#core/record/state.ts";
import { assessments } from "#core/record/views.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { $record, append } from "#stores/record.ts";
import { Ask } from "./Ask.tsx";
import { dropDraft, keepDraft } from "./keep.ts";
import { Result } from "./Result.tsx";
import { Start } from "./Start.tsx";
import type { Sheet } from "./sheet.ts";

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
    () => readDraft(setting($record.get(), draftKey(sheet.id)), sheet) ?? freshDraft(sheet.rev),
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
  const forget = () => {
    dropDraft(sheet.id);
    now.current = freshDraft(sheet.rev);
    setDraft(now.current);
  };
  const begin = () => {
    forget();
    show("ask");
  };
  const finish = (whole: Draft) => {
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
            now.current = step(now.current);
            setDraft(now.current);
            keepDraft(sheet.id, now.current, typing);
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
          again={begin}
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
          begin={begin}
          goOn={() => show("ask")}
          {...(latest && { toResult: () => show("result") })}
        />
      )}
      <p role="status" class="small screen">
        {said}
      </p>
    </>
  );
}
