import { useStore } from "@nanostores/preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { activity } from "#core/record/activity.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { isChange } from "#core/record/fold.ts";
import type { Summary } from "#core/record/state.ts";
import { listed } from "#core/record/views.ts";
import { span } from "#core/review/calibration.ts";
import { learned } from "#core/review/learning.ts";
import { nextPlace } from "#core/review/next-place.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { dueToday } from "#core/review/today.ts";
import { Framed } from "#islands/shared/Framed.tsx";
import { OnPage } from "#islands/shared/OnPage.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { homeHref, moduleHref } from "#islands/site/address.ts";
import { canKeep } from "#islands/site/can-keep.ts";
import { dateOf } from "#islands/site/dates.ts";
import { isFramed } from "#islands/site/framed.ts";
import { $elsewhere, askOthers } from "#stores/elsewhere.ts";
import { $health } from "#stores/health.ts";
import { currentProfile } from "#stores/profiles.ts";
import { $record } from "#stores/record.ts";
import { inSlices } from "#stores/slices.ts";
import { canAsk } from "#stores/tabs.ts";
import { $today } from "#stores/today.ts";
import { changesSinceSaved } from "#stores/transfer.ts";
import { Calibration } from "./Calibration.tsx";
import { Erase } from "./Erase.tsx";
import { FURTHEST_FIRST } from "./furthest-first.ts";
import { Gone } from "./Gone.tsx";
import { HandOver } from "./HandOver.tsx";
import { HandOverCode } from "./HandOverCode.tsx";
import { Load } from "./Load.tsx";
import { Named } from "./Named.tsx";
import { Profiles } from "./Profiles.tsx";
import { Quarantine } from "./Quarantine.tsx";
import { SaveButton } from "./SaveButton.tsx";
import type { RecordProps } from "./types.ts";
import { hasYear, Year } from "./Year.tsx";

interface Props extends RecordProps {
  /** The names of the states. */
  readonly states: Strings["home"];
  readonly index: ItemIndex;
  readonly titleOf: (module: string) => string;
}

/** What is kept, and what it shows. What was shown by module stands below, in the page itself. */
export function RecordPage({ t, quiz, states, index, titleOf }: Props) {
  const record = useStore($record);
  const health = useStore($health);
  const today = useStore($today);
  const { name } = currentProfile();
  const elsewhere = useElsewhere();
  const entries = elsewhere.filter(isChange).length;
  const changes = useChanges(record, elsewhere);
  const done = useMemo(() => activity(record), [record]);
  const due = dueToday(record, index, Date.now()).count;
  return (
    <>
      <div>
        {name && (
          <p class="lede">
            <Named text={t.of} name={name} />
          </p>
        )}
        <Shown t={t} states={states} record={record} index={index} titleOf={titleOf} due={due} />
        <div class={changes ? "unsaved" : undefined}>
          <p role="status">
            {changes !== undefined && changes > 0
              ? sentences(count(t.changes, changes), t.changesLost)
              : changes === 0 && record.count > 0 && t.saved}
          </p>
          {entries > 0 && <p role="status">{count(t.elsewhere, entries)}</p>}
          {!canAsk() && <p class="small">{t.cantAsk}</p>}
          {!isFramed() && (
            <p class="acts screen">
              <SaveButton t={t} isSecond={due > 0} />
            </p>
          )}
        </div>
        <Gone t={t} record={record} index={index} titleOf={titleOf} />
        {isFramed() && <Copies t={t} />}
      </div>
      <OnPage
        label={t.toc}
        parts={[
          ...(hasYear(done, today) ? [{ id: "year", title: t.year }] : []),
          { id: "calibration", title: t.calibration },
          { id: "modules", title: t.modules },
          ...(isFramed()
            ? []
            : [
                { id: "files", title: t.files },
                { id: "profiles", title: t.profiles },
                { id: "erase", title: t.erase },
              ]),
        ]}
      />
      {isFramed() ? <Framed t={t} /> : <Quarantine t={t} pieces={health.setAside} />}
      <Year t={t} done={done} today={today} />
      <Calibration t={t} quiz={quiz} record={record} />
    </>
  );
}

/** How much of the course was shown: what the reader comes for, and where to go on. */
function Shown({
  t,
  states,
  record,
  index,
  titleOf,
  due,
}: Omit<Props, "quiz"> & { readonly record: Summary; readonly due: number }) {
  const all = learned(record, index).flatMap(({ objectives }) => objectives);
  const parts = FURTHEST_FIRST.map((stage) => ({
    stage,
    n: all.filter(({ state }) => state === stage).length,
  }));
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const place = nextPlace(record, index);
  return n === 0 ? (
    <>
      <p>{kept(record, t)}</p>
      {record.count > 0 && (
        <p class="acts screen onward">
          <ToSheet t={t} />
        </p>
      )}
    </>
  ) : (
    <>
      <p class="sum">
        <b>{fill(t.shownSum, { n, of: all.length })}</b>
      </p>
      <Bar parts={parts} of={all.length} />
      <p class="small parts screen">
        {parts.map((part) => (
          <span key={part.stage}>
            <i class="square" data-state={part.stage} aria-hidden="true" />
            {fill(t.stand, { state: states[part.stage], n: part.n })}
          </span>
        ))}
        {n < all.length && (
          <span>
            <i class="square" aria-hidden="true" />
            {fill(t.stand, { state: t.notMet, n: all.length - n })}
          </span>
        )}
      </p>
      <p>{kept(record, t)}</p>
      <p class="acts screen onward">
        {due > 0 && (
          <a class="go" href={`${homeHref()}review/`}>
            {count(t.toReview, due)}
          </a>
        )}{" "}
        {place !== undefined && place !== "all" && (
          <a href={moduleHref(place.module, place.section)}>
            {fill(t.nextModule, { module: titleOf(place.module) })}
          </a>
        )}{" "}
        <ToSheet t={t} />
      </p>
    </>
  );
}

interface BarProps {
  readonly parts: readonly {
    readonly stage: (typeof FURTHEST_FIRST)[number];
    readonly n: number;
  }[];
  readonly of: number;
}

/** The objectives as a bar, by state. The words below it say the same. */
function Bar({ parts, of }: BarProps) {
  let at = 0;
  return (
    <svg
      class="sum-bar screen"
      viewBox={`0 0 ${of} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map(({ stage, n }) => {
        const x = at;
        at += n;
        return <rect key={stage} data-state={stage} x={x} width={n} height="1" />;
      })}
    </svg>
  );
}

/** How many changes are in no file; undefined until they are counted, for that takes a while in a long record. */
function useChanges(record: Summary, elsewhere: readonly RecordedEvent[]): number | undefined {
  const [changes, setChanges] = useState<number>();
  // Each event changes the record and makes the count out of date.
  useEffect(() => {
    let isOld = false;
    const job = { isStopped: () => isOld };
    void inSlices(changesSinceSaved(elsewhere), job).then(
      (n) => n !== undefined && !isOld && setChanges(n),
    );
    return () => {
      isOld = true;
    };
  }, [record, elsewhere]);
  return changes;
}

/** What other pages could not store: asked for when this page is opened and looked at again. */
function useElsewhere(): readonly RecordedEvent[] {
  useEffect(() => {
    const ask = () => {
      if (!document.hidden) void askOthers();
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, []);
  return useStore($elsewhere);
}

/** What is kept, by kind: as much of it as the file holds that can be saved here. */
function kept(record: Summary, t: RecordProps["t"]): string {
  const answers = span(record);
  const { plans, entries, checkIns, assessments, pretests } = listed(record);
  const sentence = (template: string, n: number) => n > 0 && fill(template, { n });
  const told = sentences(
    answers !== undefined &&
      fill(dateOf(answers.first) === dateOf(answers.last) ? t.keptDay : t.kept, {
        answers: answers.answers,
        items: record.items.size,
        from: dateOf(answers.first),
        to: dateOf(answers.last),
      }),
    sentence(t.keptPlans, plans),
    sentence(t.keptEntries, entries),
    sentence(t.keptCheckIns, checkIns),
    sentence(t.keptAssessments, assessments),
    sentence(t.keptPretests, pretests),
  );
  const isMarkOnly = record.lists.size > (record.lists.has("erased") ? 1 : 0);
  return told || (isMarkOnly ? t.keptMarks : t.empty);
}

/** The link to the record of learning, which can be shown to others. */
const ToSheet = ({ t }: Pick<RecordProps, "t">) => (
  <a href={`${homeHref()}learning/`}>{t.learning}</a>
);

/** Links that print the page, and that keep the course for reading without a network. */
const Copies = ({ t }: Pick<RecordProps, "t">) => (
  <p class="acts screen onward">
    <button type="button" class="link" onClick={() => print()}>
      {t.print}
    </button>{" "}
    {canKeep() && <a href={`${homeHref()}offline/`}>{t.offline}</a>}
  </p>
);

/** The record as a file, who keeps one here, and how to take one away: what is rarely done. */
export function RecordKeeping({ t }: Pick<RecordProps, "t">) {
  // Another tab may open another profile: close the questions about this one.
  useStore($record);
  if (isFramed()) return null;
  return (
    <>
      <div class="screen">
        <h2 id="files">{t.files}</h2>
        <section>
          <h3>{t.save}</h3>
          <p>{t.saveHint}</p>
          <p class="acts onward">
            <SaveButton t={t} isSecond />
          </p>
        </section>
        <Load t={t} />
        <HandOver t={t} />
        <HandOverCode t={t} />
        <Copies t={t} />
      </div>
      <Profiles t={t} />
      <Erase t={t} />
    </>
  );
}
