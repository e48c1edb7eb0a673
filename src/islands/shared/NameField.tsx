interface Props {
  readonly label: string;
  readonly value: string;
  readonly onName: (name: string) => void;
}

/** The field for the name that a paper bears. The name is kept nowhere. */
export const NameField = ({ label, value, onName }: Props) => (
  <p class="field">
    <label>
      {label}
      <input
        type="text"
        autocomplete="name"
        value={value}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
      />
    </label>
  </p>
);
