import { useEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { type Brief, type NoCode, readCode } from "#core/rollup/code/brief.ts";
import { readLines } from "#core/rollup/code/lines.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { colon } from "#islands/shared/sentences.ts";
import { Late } from "#islands/site/Late.tsx";
import { codesIn } from "./photo.ts";

interface Props {
  readonly t: Strings["code"];
  readonly course: RollUpCourse;
  /** Photos that are to be read. */
  readonly chosen: readonly File[] | undefined;
  readonly onChoose: (photos: readonly File[] | undefined) => void;
  readonly onTake: (briefs: readonly Brief[]) => void;
}

const REASONS = {
  "not-ours": "notOurs",
  "future-version": "laterVersion",
  "other-version": "otherVersion",
  damaged: "damaged",
  "no-code": "noCode",
  "no-picture": "noPicture",
} as const satisfies Record<NoCode | "no-code" | "no-picture", keyof Props["t"]>;

interface Photos {
  readonly briefs: readonly Brief[];
  readonly bad: readonly { readonly name: string; readonly reason: keyof typeof REASONS }[];
}

/** Codes in place of files: as digits, one a line, or as photos. */
export function CodeField({ t, course, chosen, onChoose, onTake }: Props) {
  const [text, setText] = useState("");
  const [photos, setPhotos] = useState<Photos>({ briefs: [], bad: [] });
  const [isTyped, setIsTyped] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  // A scanner types hundreds of characters a second: each line is read once.
  const known = useRef(new Map<string, Brief | NoCode>());
  const read = (line: string): Brief | NoCode => {
    const one = known.current.get(line) ?? readCode(line, course);
    known.current.set(line, one);
    return one;
  };
  const lines = readLines(text, read, isTyped);
  useEffect(() => {
    if (chosen && box.current) box.current.open = true;
  }, [chosen]);
  const briefs = [...lines.briefs, ...photos.briefs];
  const bad = [
    ...lines.bad.map(({ line, reason }) => ({ name: fill(t.badLine, { n: line }), reason })),
    ...photos.bad,
  ];
  return (
    <details ref={box} class="screen">
      <summary>{t.give}</summary>
      <p>{t.giveText}</p>
      <p>
        <label>
          {t.lines}
          <textarea
            class="codes"
            rows={4}
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setIsTyped(true);
            }}
            onBlur={() => setIsTyped(false)}
          />
        </label>
      </p>
      <p>
        <FileButton look="quiet" multiple kind="photo" onChoose={onChoose}>
          {t.photos}
        </FileButton>
      </p>
      {chosen && (
        <Late
          load={() =>
            readPhotos(chosen, course).then((read) => {
              setPhotos({
                briefs: [...photos.briefs, ...read.briefs],
                bad: read.bad,
              });
              onChoose(undefined);
            })
          }
        >
          {() => null}
        </Late>
      )}
      <p role="status">
        {chosen
          ? t.looking
          : (text.trim() !== "" || briefs.length > 0) && count(t.ready, briefs.length)}
      </p>
      {bad.length > 0 && (
        <ul class="bad-codes">
          {bad.map(({ name, reason }, at) => (
            <li key={at} class="wrong">
              <bdi>{name}</bdi>
              {colon()}
              {t[REASONS[reason]]}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="quiet" onClick={() => onTake(briefs)}>
          {t.take}
        </button>
      </p>
    </details>
  );
}

/** Reads photos one after the other. A photo without a code that can be read is reported by its name. */
async function readPhotos(files: readonly File[], course: RollUpCourse): Promise<Photos> {
  const briefs: Brief[] = [];
  const bad: Photos["bad"][number][] = [];
  for (const file of files) {
    const found = await codesIn(file);
    if (found === "no-picture" || found.length === 0) {
      bad.push({ name: file.name, reason: found === "no-picture" ? found : "no-code" });
      continue;
    }
    const read = found.map((text) => readCode(text, course));
    const own = read.filter((one) => typeof one === "object");
    briefs.push(...own);
    // If one code of a picture is a record's, others that are none (a poster on the wall) are not reported.
    const [reason] = read.filter((one) => typeof one === "string");
    if (own.length === 0 && reason) bad.push({ name: file.name, reason });
  }
  return { briefs, bad };
}
