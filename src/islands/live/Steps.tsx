import { STEPS, type Step } from "#core/live/run.ts";
import type { Words } from "./types.ts";

/** The six steps, and which of them is on. */
export const Steps = ({ t, step }: { readonly t: Words; readonly step: Step }) => {
  const names = [t.question, t.think, t.first, t.talk, t.second, t.reason];
  const now = STEPS.indexOf(step);
  return (
    <ol class="steps" aria-label={t.step}>
      {names.map((name, at) => (
        <li
          key={name}
          data-is={at < now ? "done" : at === now ? "now" : undefined}
          aria-current={at === now ? "step" : undefined}
        >
          {at + 1} <span>{name}</span>
        </li>
      ))}
    </ol>
  );
};
