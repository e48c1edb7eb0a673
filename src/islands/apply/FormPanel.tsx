import type { ComponentChildren } from "preact";
import { SaveOrCancel } from "#islands/shared/SaveOrCancel.tsx";
import type { ApplyProps } from "./data.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import type { Errors } from "./use-errors.ts";

interface Props extends Pick<ApplyProps, "t"> {
  /** What the form is for: several may be open at once. */
  readonly label: string;
  readonly errors: Errors;
  /** Whether the page is the form's: then its heading is the page's. */
  readonly isAlone?: boolean | undefined;
  /** Something was begun earlier and is here again. */
  readonly restored: boolean;
  /** Forgets what was begun: called before `onCancel`. */
  readonly drop: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** A form of this page: what is amiss at its top, its fields, and the ways out of it. */
export const FormPanel = ({
  t,
  label,
  errors,
  isAlone,
  restored,
  drop,
  onSave,
  onCancel,
  children,
}: Props) => (
  <form
    class="panel"
    aria-label={label}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSave();
    }}
  >
    {isAlone ? <h2>{label}</h2> : <h3>{label}</h3>}
    <ErrorSummary title={t.problem} errors={errors} />
    {restored && <p class="small">{t.begun}</p>}
    {children}
    {isAlone && <p class="small">{t.staysHere}</p>}
    <SaveOrCancel
      save={t.save}
      cancel={t.cancel}
      onCancel={() => {
        drop();
        onCancel();
      }}
    />
  </form>
);
