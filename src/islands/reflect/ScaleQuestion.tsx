interface Props {
  readonly id: string;
  readonly text: string;
  /** The five marks in words. */
  readonly scale: readonly string[];
  readonly cannotSay: string;
  /** 0 to 4; undefined for no answer. */
  readonly value: number | undefined;
  /** Whether the reader chose not to answer. */
  readonly declined: boolean;
  readonly choose: (value: number | undefined) => void;
}

/** A statement with the five marks of the scale, and the right not to say. */
export function ScaleQuestion({ id, text, scale, cannotSay, value, declined, choose }: Props) {
  return (
    <fieldset class="statement" aria-describedby="question">
      <legend>{text}</legend>
      <div class="marks">
        {scale.map((mark, index) => (
          <label key={mark}>
            <input
              type="radio"
              name={id}
              checked={value === index}
              onChange={() => choose(index)}
            />
            <span>{mark}</span>
          </label>
        ))}
      </div>
      <label class="decline small">
        <input type="radio" name={id} checked={declined} onChange={() => choose(undefined)} />{" "}
        {cannotSay}
      </label>
    </fieldset>
  );
}
