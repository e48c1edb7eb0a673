import { useState } from "preact/hooks";
import { sameCode } from "#core/review/learning.ts";
import type { LearningProps } from "./types.ts";

/** Holds the code of a paper or a typed copy against the record as it was on the paper's day. */
export function Compare({ t, code }: Pick<LearningProps, "t"> & { readonly code: string }) {
  const [typed, setTyped] = useState("");
  return (
    <details class="screen">
      <summary>{t.compare}</summary>
      <p>{t.compareHow}</p>
      <p>
        <label>
          {t.typed}{" "}
          <input
            type="text"
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </p>
      <p role="status">{typed.trim() && (sameCode(typed, code) ? t.same : t.differs)}</p>
    </details>
  );
}
