import { fill } from "#core/i18n/fill.ts";
import { Framed } from "#islands/shared/Framed.tsx";
import { isFramed } from "#islands/site/framed.ts";
import type { ApplyProps } from "./data.ts";

interface Props extends Pick<ApplyProps, "t"> {
  readonly name: string;
  /** The id of the button that must be in focus when this opens. */
  readonly id: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is erased for good. Opens with the harmless button in focus. */
export const Erasing = ({ t, name, id, onYes, onNo }: Props) => (
  <div class="panel" role="group" aria-labelledby={`${id}-sure`}>
    <p id={`${id}-sure`}>{fill(t.eraseSure, { name })}</p>
    {isFramed() && <Framed t={t} />}
    <p class="acts">
      <button type="button" class="quiet" id={id} onClick={onNo}>
        {t.cancel}
      </button>{" "}
      {!isFramed() && (
        <button type="button" class="quiet" onClick={onYes}>
          {t.eraseYes}
        </button>
      )}
    </p>
  </div>
);
