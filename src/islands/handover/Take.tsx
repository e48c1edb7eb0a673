import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { changesOf } from "#core/handover/changes.ts";
import { only, PARTS, type Part, sizeOf } from "#core/handover/kept.ts";
import { type Pack, type PackRefusal, readPackInSteps } from "#core/handover/pack.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Steps } from "#core/record/steps.ts";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { Panel } from "#islands/shared/Panel.tsx";
import { bytesOf, textOf, type Unread } from "#islands/shared/read-text.ts";
import { colon, sentences } from "#islands/shared/sentences.ts";
import { dateOf } from "#islands/site/dates.ts";
import type { Taken } from "#stores/handover.ts";
import { inSlices } from "#stores/slices.ts";
import { replacedLines } from "./replaced.ts";
import type { HandoverProps } from "./types.ts";

/** A file that was read. */
interface Read {
  readonly file: string;
  readonly pack: Pack;
}

/** Chooses a handover file, shows what it would change, and merges it. */
export function Take(props: HandoverProps) {
  const { t, log, state } = props;
  const [read, setRead] = useState<Read>();
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const goesTo = useRef<HTMLElement | null>(null);
  const turn = useRef(0);

  useLayoutEffect(() => {
    goesTo.current?.focus();
    goesTo.current = null;
  });
  // What was taken shows a moment later, and the page grows above this part.
  useLayoutEffect(() => {
    if (document.activeElement === told.current) told.current?.scrollIntoView({ block: "center" });
  }, [state]);
  const done = (text: string) => {
    setRead(undefined);
    setSaid(text);
    goesTo.current = text === "" ? button.current : told.current;
  };
  const look = async (file: File) => {
    const mine = ++turn.current;
    setRead(undefined);
    setSaid(t.reading);
    const found = await openFile(file);
    // Another file was chosen meanwhile.
    if (turn.current !== mine) return;
    if (typeof found === "string" || "ok" in found) {
      setSaid(fill(t.refused, { file: file.name, reason: reasonOf(t, found) }));
    } else {
      setSaid("");
      setRead({ file: file.name, pack: found });
    }
  };
  const merge = async ({ pack }: Read) => {
    const { added, replaced } = sumOf(linesOf(state.kept, pack));
    const taken = await inSlices(log.take(pack.kept));
    if (taken?.ok) done(fill(t.merged, { added, replaced }));
    else done(taken ? t[FAILED[taken.saving]] : "");
  };

  const lines = read ? linesOf(state.kept, read.pack) : [];
  const changes = sumOf(lines);
  const hasChanges = changes.added + changes.replaced > 0;
  return (
    <section class="screen">
      <h2 id="load">{t.load}</h2>
      <p>{t.loadHint}</p>
      <p class="acts">
        <FileButton
          look="quiet"
          button={button}
          kind="record"
          onChoose={([file]) => file && void look(file)}
        >
          {t.choose}
        </FileButton>
      </p>
      {read && (
        <>
          <Panel text={<Told t={t} read={read} hasChanges={hasChanges} />}>
            {hasChanges && (
              <button type="button" class="go" onClick={() => void merge(read)}>
                {t.merge}
              </button>
            )}{" "}
            <button type="button" class="quiet" onClick={() => done("")}>
              {t.cancel}
            </button>
          </Panel>
          {lines.length > 0 && <Table t={t} lines={lines} />}
          {hasChanges && <Replaced {...props} pack={read.pack} />}
        </>
      )}
      <p ref={told} role="status" tabIndex={-1}>
        {said}
      </p>
    </section>
  );
}

const FAILED = {
  full: "mergeFull",
  off: "mergeOff",
  broken: "mergeBroken",
} as const satisfies Record<Extract<Taken, { ok: false }>["saving"], keyof HandoverProps["t"]>;

async function openFile(file: File): Promise<Pack | PackRefusal | Unread> {
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") return bytes;
  const { course = "course" } = document.documentElement.dataset;
  return (await inSlices(readBytes(bytes, course))) ?? "not-json";
}

function* readBytes(bytes: Uint8Array, course: string): Steps<Pack | PackRefusal | Unread> {
  const text = yield* textOf(bytes);
  return typeof text === "string" ? text : yield* readPackInSteps(text.text, course);
}

const REASONS = {
  packed: "packed",
  "too-big": "tooBig",
  "not-json": "notJson",
  "not-a-pack": "notPack",
  "a-record": "isRecord",
  "a-roll-up": "isRollUp",
  "future-version": "later",
  "other-course": "otherCourse",
  "wrong-checksum": "damaged",
  "wrong-entry": "wrongEntry",
} as const satisfies Record<PackRefusal["reason"] | Unread, keyof HandoverProps["t"]>;

function reasonOf(t: HandoverProps["t"], found: PackRefusal | Unread): string {
  if (typeof found === "string") return t[REASONS[found]];
  const { reason, at } = found;
  if (!at) return t[REASONS[reason]];
  const lists = { votes: t.listVotes, notes: t.notes, choices: t.listChoices, rollUps: t.rollUps };
  return fill(t[REASONS[reason]], { n: at.index + 1, list: lists[at.list] });
}

interface Line {
  readonly part: Part;
  readonly all: number;
  readonly added: number;
  readonly replaced: number;
  readonly there: number;
}

/** What loading would do, part by part; parts of which the file holds nothing are left out. */
function linesOf(mine: HandoverProps["state"]["kept"], { kept }: Pack): Line[] {
  return PARTS.map((part) => {
    const theirs = only(kept, [part]);
    const lists = Object.values(changesOf(mine, theirs));
    const sum = (count: (list: (typeof lists)[number]) => number) =>
      lists.reduce((all, list) => all + count(list), 0);
    return {
      part,
      all: sizeOf(theirs),
      added: sum(({ added }) => added.length),
      replaced: sum(({ replaced }) => replaced.length),
      there: sum(({ there }) => there.length),
    };
  }).filter(({ all }) => all > 0);
}

const sumOf = (lines: readonly Line[]) => ({
  added: lines.reduce((sum, { added }) => sum + added, 0),
  replaced: lines.reduce((sum, { replaced }) => sum + replaced, 0),
});

interface ToldProps {
  readonly t: HandoverProps["t"];
  readonly read: Read;
  readonly hasChanges: boolean;
}

/** Whose file it is, as its writer said, and whether it brings anything. */
const Told = ({ t, read: { file, pack }, hasChanges }: ToldProps) => (
  <>
    {sentences(
      fill(t.preview, { file, date: dateOf(pack.savedAt) }),
      hasChanges ? t.previewKeeps : t.previewNothing,
    )}
    {pack.reader && (
      <span class="for">
        {t.previewFor}
        {colon()}
        <bdi>{pack.reader}</bdi>
      </span>
    )}
  </>
);

function Table({ t, lines }: { readonly t: HandoverProps["t"]; readonly lines: readonly Line[] }) {
  const names: Readonly<Record<Part, string>> = {
    sessions: t.listVotes,
    notes: t.notes,
    plan: t.plan,
    rollUps: t.rollUps,
    settings: t.settings,
  };
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{t.part}</th>
          <th scope="col">{t.added}</th>
          <th scope="col">{t.replaced}</th>
          <th scope="col">{t.there}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ part, added, replaced, there }) => (
          <tr key={part}>
            <th scope="row">{names[part]}</th>
            <td>{added}</td>
            <td>{replaced}</td>
            <td>{there}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What here would give way, thing by thing. */
function Replaced(props: HandoverProps & { readonly pack: Pack }) {
  const lines = replacedLines(props, changesOf(props.state.kept, props.pack.kept));
  if (lines.length === 0) return null;
  return (
    <>
      <p>{props.t.replacedIntro}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
