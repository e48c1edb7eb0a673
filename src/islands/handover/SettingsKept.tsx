import { SETTINGS } from "#core/handover/choice.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Settings } from "#core/live/run.ts";
import { homeHref } from "#islands/site/address.ts";
import type { HandoverProps } from "./types.ts";

/** How the group quiz is run, as it was last set on its pages. */
export function SettingsKept({ t, words: { live }, data, state }: HandoverProps) {
  const [module] = data.taught;
  const choice = state.kept.choices.find(({ name }) => name === SETTINGS);
  return (
    <section>
      <h2 id="settings">{t.settings}</h2>
      {choice?.name === SETTINGS ? (
        <>
          <p class="screen">
            {t.settingsHint}{" "}
            <a href={`${homeHref()}facilitate/${module ? `${module}/live/#how` : ""}`}>
              {t.settingsLink}
            </a>
          </p>
          <table class="figures of-quiz">
            <tbody>
              {linesOf(t, live, choice.value).map(([what, value]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
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
): (readonly [what: string, value: string | number])[] {
  const time = (seconds: number) => fill(live.minutes, { n: seconds / 60 });
  const clocks = { down: live.timerDown, up: live.timerUp, off: live.timerOff };
  return [
    ...(people > 0 ? [[t.settingPeople, people] as const] : []),
    [live.alone, time(alone)],
    [live.discuss, time(discuss)],
    [live.timer, clocks[timer]],
    [live.counting, presses ? live.countingPressed : live.countingTyped],
    [t.settingCounts, keeps ? t.settingKeeps : t.settingKeepsNot],
  ];
}
