import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { space } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import { filesOf } from "./dropped.ts";
import type { RollUpProps } from "./types.ts";

interface Props extends Pick<RollUpProps, "t"> {
  /** Whether a roll-up is shown: then something else is next. */
  readonly isDone: boolean;
  /** Whether that is of the invented unit: then one's own files are still next. */
  readonly isInvented: boolean;
  readonly button: RefObject<HTMLButtonElement>;
  readonly onChoose: (files: readonly File[]) => void;
  /** Files of any kind, once the folders among what was dropped are read. */
  readonly onDrop: (files: Promise<readonly File[]>) => void;
  readonly onExample: () => void;
  readonly onClose: () => void;
}

/** Where files are chosen or dropped; beside it the invented unit. */
export function Drop(props: Props) {
  const { t, isDone, isInvented, button, onChoose, onDrop, onExample, onClose } = props;
  const [isOver, setIsOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard.
    <div
      class={`drop${isDone ? " again" : ""}${isInvented ? " invented" : ""}${isOver ? " over" : ""} screen`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer) onDrop(filesOf(event.dataTransfer));
      }}
    >
      {!isDone && (
        <p>
          {t.dropHint}
          <span class="by-mouse">
            {space()}
            {t.dropHere}
          </span>
        </p>
      )}
      {isInvented && <p>{t.invented}</p>}
      <p class="acts">
        <FileButton
          look={isDone && !isInvented ? "quiet" : "go"}
          button={button}
          multiple
          kind="record"
          onChoose={onChoose}
        >
          {isInvented ? t.chooseOwn : isDone ? t.chooseOther : t.choose}
        </FileButton>{" "}
        {!isDone && (
          <button type="button" class="link" onClick={onExample}>
            {t.example}
          </button>
        )}
        {isInvented && (
          <button type="button" class="quiet" onClick={onClose}>
            {t.closeExample}
          </button>
        )}
      </p>
      {!isDone && (
        <>
          <p class="small">
            {t.comesFrom}
            {space()}
            <a href={`${homeHref()}record/`}>{t.toRecord}</a>
          </p>
          <p class="small">{t.comesOut}</p>
        </>
      )}
    </div>
  );
}
