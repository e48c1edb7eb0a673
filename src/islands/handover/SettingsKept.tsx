import { SETTINGS } from "#core/handover/choice.ts";
import { fill } from "#core/i18n/fill.ts";
import { clock } from "#core/live/clock.ts";
import type { Settings } from "#core/live/run.ts";
import { homeHref } from "#islands/site/address.ts";
import type { HandoverProps } from "./types.ts";

/** How the group quiz is run, as it was last set on its pages. */
export function SettingsKept({ t, words: { live }, state }: HandoverProps) {
  const choice = state.kept.choices.find(({ name }) => name === SETTINGS);
  return (
    <section>
      <h2 id="settings">{t.settings}</h2>
      {choice?.name === SETTINGS ? (
        <>
          <p class="screen">
            {t.settingsHint} <a href={`${homeHref()}facilitate/`}>{t.settingsLink}</a>
          </p>
          <ul>
            {linesOf(t, live, choice.value).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="small">{t.settingsNone}</p>
      )}
    </section>
  );
}

function linesOf(
  t: HandoverProps["t"],
  live: HandoverProps["words"]["live"],
  { people, alone, discuss, timer, presses, keeps }: Settings,
): string[] {
  const time = (seconds: number) => clock("up", 0, 0, seconds * 1000);
  const clocks = { down: live.timerDown, up: live.timerUp, off: live.timerOff };
  const line = (what: string, value: string) => fill(t.setting, { what, value });
  return [
    ...(people > 0 ? [fill(t.settingPeople, { n: people })] : []),
    line(live.alone, time(alone)),
    line(live.discuss, time(discuss)),
    line(live.timer, clocks[timer]),
    line(live.counting, presses ? live.countingPressed : live.countingTyped),
    keeps ? t.settingKeeps : t.settingKeepsNot,
  ];
}
