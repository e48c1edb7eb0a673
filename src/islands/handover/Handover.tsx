import { useStore } from "@nanostores/preact";
import { sizeOf } from "#core/handover/kept.ts";
import { Framed } from "#islands/shared/Framed.tsx";
import { OnPage } from "#islands/shared/OnPage.tsx";
import { isFramed } from "#islands/site/framed.ts";
import { $kept } from "#stores/kept.ts";
import { Erase } from "./Erase.tsx";
import { Give } from "./Give.tsx";
import { HeldSessions } from "./Held.tsx";
import { Notes } from "./Notes.tsx";
import { Plan } from "./Plan.tsx";
import { RollUps } from "./RollUps.tsx";
import { SettingsKept } from "./SettingsKept.tsx";
import { Storage } from "./Storage.tsx";
import { Take } from "./Take.tsx";
import type { HandoverProps } from "./types.ts";

/** All that is kept for groups, and the ways to hand it over and to take it over. */
export function Handover(given: Omit<HandoverProps, "state">) {
  const props = { ...given, state: useStore($kept) };
  const { t, words, state } = props;
  // Another site could lay its own buttons over these.
  if (isFramed()) return <Framed t={{ framed: t.framed, openAlone: words.site.openAlone }} />;
  return (
    <>
      <OnPage
        label={words.site.toc}
        parts={[
          { id: "plan", title: t.plan },
          { id: "held", title: t.held },
          { id: "notes", title: t.notes },
          { id: "roll-ups", title: t.rollUps },
          { id: "settings", title: t.settings },
          { id: "save", title: t.save },
          { id: "load", title: t.load },
          { id: "erase", title: t.erase },
        ]}
      />
      <Storage {...props} />
      {sizeOf(state.kept) === 0 && (
        <p>
          {t.empty} <a href="#load">{t.load}</a>
        </p>
      )}
      {/* What a leader needs from week to week comes first; a group changes hands once in years. */}
      <Plan {...props}>
        <p class="screen changing">
          <b>{t.changing}</b> <a href="#save">{t.save}</a> <a href="#load">{t.load}</a>
        </p>
      </Plan>
      <HeldSessions {...props} />
      <Notes {...props} />
      <RollUps {...props} />
      <SettingsKept {...props} />
      <div class="rarely">
        <Give {...props} />
        <Take {...props} />
        <Erase {...props} />
      </div>
    </>
  );
}
