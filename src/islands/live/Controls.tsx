import type { ComponentChildren } from "preact";
import type { Command } from "#core/live/command.ts";
import type { Words } from "./types.ts";

interface Props {
  readonly t: Words;
  /** What the next step is called. */
  readonly next: string;
  /** Whether keys have come to it. */
  readonly isNext: boolean;
  readonly obey: (command: Command) => void;
  readonly children: ComponentChildren;
}

/** The foot of the stage: where the session is, and how it goes on. What is needed seldom stands with the keys. */
export const Controls = ({ t, next, isNext, obey, children }: Props) => (
  <div class="controls">
    <p>{children}</p>
    <div>
      <button type="button" class="quiet" onClick={() => obey({ do: "help" })}>
        {t.keys}
      </button>
      <button type="button" class="quiet" onClick={() => obey({ do: "back" })}>
        {t.previous}
      </button>
      <button
        type="button"
        class="go"
        data-row={isNext ? "" : undefined}
        onClick={() => obey({ do: "next" })}
      >
        {next}
      </button>
    </div>
  </div>
);
