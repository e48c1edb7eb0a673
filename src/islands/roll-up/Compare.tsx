import type { KeptRollUp } from "#core/handover/kept-roll-up.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { plainDay } from "#islands/site/dates.ts";
import type { RollUpProps } from "./types.ts";

interface Props extends Pick<RollUpProps, "t"> {
  /** Files to compare with that this browser keeps. */
  readonly kept: readonly KeptRollUp[];
  readonly isCompared: boolean;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onNone: () => void;
}

/** What the roll-up may be compared with: what is kept here, the newest first, and any file of this computer. */
export function Compare({ t, kept, isCompared, onFile, onText, onNone }: Props) {
  const newestFirst = [...kept].sort((a, b) => (a.name < b.name ? 1 : -1));
  return (
    // Folded, for the figures come first; open while it is used.
    <details class="screen compare" aria-labelledby="compare" open={isCompared}>
      <summary id="compare">{t.compareWith}</summary>
      {newestFirst.length > 0 && (
        <>
          <p class="small">{t.compareKept}</p>
          <ul class="plain">
            {newestFirst.map(({ name, date, people, text }) => (
              <li key={name}>
                <button type="button" class="link" onClick={() => onText(text)}>
                  {count(t.keptOf, people, { date: plainDay(date) })}
                </button>{" "}
                <span class="small">{fill(t.fileOf, { name })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="acts">
        <FileButton look="quiet" kind="rollUp" onChoose={([file]) => file && onFile(file)}>
          {t.compareFile}
        </FileButton>{" "}
        {isCompared && (
          <button type="button" class="link" onClick={onNone}>
            {t.withoutLast}
          </button>
        )}
      </p>
    </details>
  );
}
