import { useStore } from "@nanostores/preact";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { span } from "#core/review/calibration.ts";
import { currentProfile } from "#stores/profiles.ts";
import { $health, $record } from "#stores/record.ts";
import { changesSinceSaved } from "#stores/transfer.ts";
import { Aside } from "./Aside.tsx";
import { CalibrationTable } from "./CalibrationTable.tsx";
import { dateOf } from "./date.ts";
import { Erase } from "./Erase.tsx";
import { Load } from "./Load.tsx";
import { Profiles } from "./Profiles.tsx";
import { SaveButton } from "./SaveButton.tsx";

export interface RecordProps {
  readonly t: Strings["record"];
  readonly quiz: Strings["quiz"];
}

/** What is kept, and its file. What was shown by module stands below, in the page itself. */
export function RecordPage({ t, quiz }: RecordProps) {
  const record = useStore($record);
  const health = useStore($health);
  const kept = span(record);
  const { name } = currentProfile();
  const changes = changesSinceSaved();
  return (
    <>
      <section>
        {name && <p class="lede">{fill(t.of, { name })}</p>}
        <p>
          {kept
            ? fill(t.kept, {
                answers: kept.answers,
                items: record.items.size,
                from: dateOf(kept.first),
                to: dateOf(kept.last),
              })
            : t.empty}
        </p>
        <p role="status">{changes > 0 ? count(t.changes, changes) : record.count > 0 && t.saved}</p>
        <p class="acts screen">
          <SaveButton t={t} />{" "}
          <button type="button" class="quiet" onClick={() => print()}>
            {t.print}
          </button>
        </p>
      </section>
      <Aside t={t} pieces={health.setAside} />
      <Load t={t} />
      <CalibrationTable t={t} quiz={quiz} record={record} />
    </>
  );
}

/** Who keeps a record here, and how to take one away. */
export function RecordKeeping({ t }: Pick<RecordProps, "t">) {
  // Another tab may open somebody else's record: what was asked about this one is not asked about that.
  useStore($record);
  return (
    <>
      <Profiles t={t} />
      <Erase t={t} />
    </>
  );
}
