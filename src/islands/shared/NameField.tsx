interface Props {
  readonly label: string;
  readonly value: string;
  /** Whose name it is, for browsers that fill in fields. */
  readonly of?: "name" | "organization";
  readonly onName: (name: string) => void;
}

/** The field for the name that a paper bears. The name is kept nowhere. */
export const NameField = ({ label, value, of = "name", onName }: Props) => (
  <p class="field">
    <label>
      {label}
      <input
        type="text"
        autocomplete={of}
        value={value}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
      />
    </label>
  </p>
);
