import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { advance, begin, type Run, type Settings, USUAL_SETTINGS, voteOn } from "#core/live/run.ts";
import { propose, usualChoice } from "#core/live/split.ts";
import { locale } from "#islands/site/address.ts";
import { $group } from "#stores/group.ts";
import type { GroupLog } from "#stores/group-log.ts";
import { Setup } from "./Setup.tsx";
import { Sheet } from "./Sheet.tsx";
import { Stage } from "./Stage.tsx";
import type { Act, LiveData, Slides, Words } from "./types.ts";

interface Props {
  readonly t: Words;
  readonly data: LiveData;
  readonly slides: Slides;
  readonly log: GroupLog;
}

/** A session: how it is prepared, what is projected, and the sheet that goes with it. */
export function Live({ t, data: { module, title, candidates }, slides, log }: Props) {
  const { votes, unreadable, saving, run: kept, settings: usual } = useStore($group);
  // A meeting on items that the course no longer has can't go on.
  const run = kept?.items.every((id) => slides.has(id)) ? kept : undefined;
  const known = candidates.filter(({ id }) => slides.has(id));
  const proposals = propose(known, votes);
  const [chosen, setChosen] = useState(() => run?.items ?? usualChoice(proposals));
  const [settings, setSettings] = useState(run?.settings ?? usual ?? USUAL_SETTINGS);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOn = run?.isOn === true;
  const wasOn = useRef(isOn);
  // When the stage closes, the focus goes back to the preparation.
  useLayoutEffect(() => {
    if (wasOn.current && !isOn) heading.current?.focus();
    wasOn.current = isOn;
  }, [isOn]);

  /** The meeting as it is now: what is drawn may be a moment older. */
  const latest = () => $group.get().run;

  const keep = (next: Run) => {
    const last = latest();
    log.keepRun(next);
    if (!next.settings.keeps) return;
    const voteIn = (of: Run, item: string) =>
      voteOn(of, { module, item, rev: slides.get(item)?.rev ?? 1, locale: locale() });
    for (const item of Object.keys(next.votes)) {
      const vote = voteIn(next, item);
      const before = last?.settings.keeps ? voteIn(last, item) : undefined;
      if (vote && JSON.stringify(vote) !== JSON.stringify(before)) log.keepVote(vote);
    }
  };
  const act: Act = (action) => {
    const now = latest();
    if (now) keep(advance(now, action, Date.now()));
  };
  const change = (some: Partial<Settings>) => {
    const changed = { ...settings, ...some };
    setSettings(changed);
    log.keepSettings(changed);
    if (run) act({ do: "set", settings: some });
  };
  const start = () => keep(begin(log.newName(), chosen, settings, Date.now()));

  return (
    <>
      {isOn ? (
        <Stage
          t={t}
          run={run}
          latest={() => latest() ?? run}
          slides={slides}
          title={title}
          saving={saving}
          act={act}
        />
      ) : (
        <Setup
          t={t}
          heading={heading}
          run={run}
          proposals={proposals}
          slides={slides}
          chosen={chosen}
          choose={setChosen}
          settings={settings}
          change={change}
          start={start}
          resume={() => act({ do: "resume" })}
          kept={votes.filter((vote) => vote.module === module).length}
          unreadable={unreadable}
          saving={saving}
        />
      )}
      <section class="sheet-of">
        <h2>{t.sheet}</h2>
        <p class="screen">{t.sheetIntro}</p>
        <p class="print-tally screen">
          <button type="button" class="quiet" onClick={() => print()}>
            {t.print}
          </button>{" "}
          <a href={`../../../modules/${module}/answers/`}>{t.answers}</a>
        </p>
        <details>
          <summary class="screen">{t.preview}</summary>
          <div class="tally-sheet">
            <Sheet t={t} title={title} questions={chosen.flatMap((id) => slides.get(id) ?? [])} />
          </div>
        </details>
      </section>
    </>
  );
}
