import type { ComponentChildren } from "preact";
import { type Finding, type State, wordsOf } from "#core/hosting/checks.ts";
import { REMEDIES } from "#core/hosting/remedies.ts";
import { SERVERS, type ServerId } from "#core/hosting/servers.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";

interface Props {
  readonly t: Strings["status"];
  readonly finding: Finding;
  readonly server: ServerId | undefined;
  /** What can be done about it here. */
  readonly children: ComponentChildren;
}

/** Facts shown of one fault: more would bury the rest. */
const FACTS = 8;

/** One check: its state, what that means, what came, and the lines that cure it. */
export function Row({ t, finding, server, children }: Props) {
  const { id, state, facts } = finding;
  const more = facts.length - FACTS;
  const remedy = state === "bad" ? REMEDIES[id] : undefined;
  return (
    <li data-check={id} data-state={state}>
      <Mark state={state} />
      <div>
        <b>{t[id]}</b> <span class="small">{t[state]}</span>
        <p class="small">{wordsOf(t, finding)}</p>
        {facts.length > 0 && (
          <ul class="small facts">
            {facts.slice(0, FACTS).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
            {more > 0 && <li>{fill(t.more, { n: more })}</li>}
          </ul>
        )}
        {remedy &&
          (server === undefined ? (
            <p class="small">{t.choose}</p>
          ) : (
            <figure>
              <figcaption class="small">{fill(t.lines, { file: SERVERS[server].file })}</figcaption>
              <pre>{remedy[server].join("\n")}</pre>
            </figure>
          ))}
        {children}
      </div>
    </li>
  );
}

/** A tick alone; in boxes what is to be heeded or known, and a dash for what was not seen. */
const SIGNS: Readonly<Record<State, string>> = {
  good: "M5 10l4 4 6-8",
  bad: "M10 4v8M10 14v2",
  note: "M10 8v8M10 4v2",
  unseen: "M5 10h10",
};
const BOX = "M1 1h18v18H1z";

export const Mark = ({ state }: { readonly state: State }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    {(state === "bad" || state === "note") && <path class="box" d={BOX} />}
    <path class="sign" d={SIGNS[state]} />
  </svg>
);
