import type { ComponentChildren } from "preact";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The error, shown below the field and tied to it. */
  readonly error?: string | undefined;
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** More than one makes a field of several lines. */
  readonly rows?: number;
  readonly type?: "text" | "date";
  readonly min?: string;
}

/** A text field with its label above, a hint, and what is amiss. */
export function TextField({
  id,
  label,
  hint,
  error,
  value,
  onInput,
  rows = 1,
  ...rest
}: TextProps) {
  /** What is said of a day tells which one is chosen, in words: it follows it. */
  const isDay = rest.type === "date";
  const common = {
    id,
    value,
    autocomplete: "off",
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error !== undefined,
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Notes id={id} hint={isDay ? undefined : hint} error={error} />
      {rows > 1 ? (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          type="text"
          {...rest}
          {...common}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {isDay && <Notes id={id} hint={hint} />}
    </div>
  );
}

interface SelectProps extends FieldProps {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A choice of one from a list that drops down. */
export const SelectField = ({ id, label, hint, error, value, options, onChange }: SelectProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <Notes id={id} hint={hint} error={error} />
    <div class={error === undefined ? "pick" : "pick is-amiss"}>
      <span aria-hidden="true">{options.find(([option]) => option === value)?.[1]}</span>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  </div>
);

interface ChoiceProps extends FieldProps {
  readonly type: "radio" | "checkbox";
  readonly options: readonly (readonly [value: string, label: ComponentChildren])[];
  readonly chosen: readonly string[];
  readonly onChoose: (value: string) => void;
  readonly class?: string;
}

/** A group of boxes or buttons to choose from. What is amiss leads to the first. */
export const Choices = ({
  id,
  label,
  hint,
  error,
  type,
  options,
  chosen,
  onChoose,
  ...rest
}: ChoiceProps) => (
  <fieldset class="field" aria-describedby={describedBy(id, hint, error)}>
    <legend>{label}</legend>
    <Notes id={id} hint={hint} error={error} />
    {/* A fieldset itself can't be a grid in Chromium before 86. */}
    <div class={rest.class}>
      {options.map(([value, text], index) => (
        <label key={value} class="box">
          <input
            type={type}
            id={index === 0 ? id : undefined}
            name={id}
            checked={chosen.includes(value)}
            onChange={() => onChoose(value)}
          />{" "}
          <span>{text}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

const Notes = ({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">) => (
  <>
    {hint && (
      <p class="small" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="amiss" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
);

const describedBy = (id: string, hint: string | undefined, error: string | undefined) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
