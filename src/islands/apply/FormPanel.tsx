import type { ComponentChildren } from "preact";
import type { ApplyProps } from "./data.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import type { Errors } from "./use-errors.ts";

interface Props extends Pick<ApplyProps, "t"> {
  readonly errors: Errors;
  /** Something was begun earlier and is here again. */
  readonly restored: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** A form of this page: what is amiss at its top, its fields, and the ways out of it. */
export const FormPanel = ({ t, errors, restored, onSave, onCancel, children }: Props) => (
  <form
    class="panel"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSave();
    }}
  >
    <ErrorSummary title={t.problem} errors={errors} />
    {restored && <p class="small">{t.begun}</p>}
    {children}
    <p class="acts">
      <button type="submit" class="go">
        {t.save}
      </button>{" "}
      <button type="button" class="quiet" onClick={onCancel}>
        {t.cancel}
      </button>
    </p>
  </form>
);
