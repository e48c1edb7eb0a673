import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Draft, freshDraft, isBegun, readDraft, writeDraft } from "#core/assess/draft.ts";
import { sittings } from "#core/assess/sittings.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { assessments } from "#core/record/views.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { draftOf, dropDraft, isWaiting, keepDraft } from "#islands/shared/draft.ts";
import { Said } from "#islands/site/Said.tsx";
import { $health } from "#stores/health.ts";
import { $record, append } from "#stores/record.ts";
import { Ask } from "./Ask.tsx";
import { Result } from "./Result.tsx";
import { Start } from "./Start.tsx";
import { Together } from "./Together.tsx";
import type { AssessmentProps } from "./types.ts";

type View = "start" | "ask" | "result";

interface Props extends AssessmentProps {
  readonly ending: Strings["ending"];
  readonly index: ItemIndex;
}

/** One instrument, from its beginning over its screens to its result. */
export function Assessment({ t, ending, sheet, index }: Props) {
  const record = useStore($record);
  const { unsaved } = useStore($health);
  const sat = assessments(record, sheet.id);
  const { latest } = sittings(sat, sheet.rev);
  const [draft, setDraft] = useState<Draft>(
    () => readDraft(draftOf(sheet.id), sheet) ?? freshDraft(sheet.rev),
  );
  const now = useRef(draft);
  const [view, setView] = useState<View>(latest && !isBegun(draft) ? "result" : "start");
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  // A view that the reader opens takes the focus to its heading; the first view leaves the focus where it is.
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
  /** Answers come from the record: another page may have added some. The current screen is this page's own. */
  const fresh = (): Draft => {
    const kept = isWaiting(sheet.id) ? undefined : readDraft(draftOf(sheet.id), sheet);
    const { screen, role } = now.current;
    return kept === undefined ? now.current : { ...kept, screen, ...(role && { role }) };
  };
  const forget = () => {
    dropDraft(sheet.id);
    hold(freshDraft(sheet.rev));
  };
  /** A draft with answers is continued; one without is started again. */
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
          ending={ending}
          said={said && (unsaved > 0 ? t.onlyHere : said)}
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
      {view !== "result" && <Said t={t} words={said} class="small screen" />}
      {view !== "ask" && sheet.roles.length > 0 && <Together t={t} sheet={sheet} sat={sat} />}
    </>
  );
}
