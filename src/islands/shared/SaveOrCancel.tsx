interface Props {
  readonly save: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** The two ways out of a form, at its end: its submit button, and a button that keeps nothing. */
export const SaveOrCancel = ({ save, cancel, onCancel }: Props) => (
  <p class="acts">
    <button type="submit" class="go">
      {save}
    </button>{" "}
    <button type="button" class="link" onClick={onCancel}>
      {cancel}
    </button>
  </p>
);
