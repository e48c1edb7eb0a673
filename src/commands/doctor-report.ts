import { type Finding, type State, wordsOf } from "#core/hosting/checks.ts";
import type { Seen } from "#core/hosting/look.ts";
import { REMEDIES } from "#core/hosting/remedies.ts";
import { SERVER_IDS, SERVERS, type ServerId } from "#core/hosting/servers.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";

interface Told {
  readonly t: Strings["status"];
  /** The web server whose lines are shown; all of them where it is not known. */
  readonly server: ServerId | undefined;
  /** How many files were asked for. */
  readonly asked: number;
}

const MARKS: Readonly<Record<State, string>> = { good: "✓", bad: "✗", note: "i", unseen: "?" };

/** Facts shown of one fault: more would bury the rest. */
const FACTS = 8;

/** What the doctor says, for a terminal. */
export function report(
  findings: readonly Finding[],
  seen: Seen,
  { t, server, asked }: Told,
): string {
  const bad = findings.filter(({ state }) => state === "bad").length;
  const lines = findings.flatMap((finding) => {
    const { id, state, facts } = finding;
    const more = facts.length - FACTS;
    return [
      `${MARKS[state]} ${t[id]} (${t[state]})`,
      `  ${wordsOf(t, finding)}`,
      ...facts.slice(0, FACTS).map((fact) => `  · ${fact}`),
      ...(more > 0 ? [`  · ${fill(t.more, { n: more })}`] : []),
      ...(state === "bad" ? cure(finding, t, server) : []),
    ];
  });
  return [
    bad === 0 ? t.nothingToDo : count(t.toDo, bad),
    "",
    ...lines,
    "",
    fill(t.from, {
      n: asked,
      site: seen.site.href,
      version: seen.list?.release ?? "–",
      build: seen.build ?? "–",
    }),
    fill(t.fromTerminal, { url: `${seen.site.href}${seen.locale}/status/` }),
  ].join("\n");
}

/** The lines that cure a fault. */
function cure({ id }: Finding, t: Told["t"], server: ServerId | undefined): readonly string[] {
  const remedy = REMEDIES[id];
  if (remedy === undefined) return [];
  return (server === undefined ? SERVER_IDS : [server]).flatMap((name) => [
    `  ${SERVERS[name].name}. ${fill(t.lines, { file: SERVERS[name].file })}`,
    ...remedy[name].map((line) => `      ${line}`),
  ]);
}
