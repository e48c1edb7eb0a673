import { useLayoutEffect, useRef } from "preact/hooks";
import type { Errors } from "./use-errors.ts";

interface Props {
  readonly title: string;
  readonly errors: Errors;
}

/** All that is amiss in a form, at its top, each with the way to its field. It takes the focus whenever the form was sent. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [errors]);
  const faults = Object.entries(errors);
  if (faults.length === 0) return null;
  return (
    <div ref={box} class="faults" role="alert" tabIndex={-1}>
      <p>{title}</p>
      <ul>
        {faults.map(([id, words]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // The address alone would scroll there and leave the focus behind.
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
