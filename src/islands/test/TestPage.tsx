import { useStore } from "@nanostores/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "#core/i18n/strings.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { draw } from "#core/review/draw.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { dropTest, keepTest, type Test, tests } from "#core/review/run.ts";
import { type Bank, loadBank } from "#islands/question/bank.ts";
import { $record, append } from "#stores/record.ts";
import { Begin } from "./Begin.tsx";
import { Result } from "./Result.tsx";
import { Running } from "./Running.tsx";

/** A part of the course with its modules. */
export interface Part {
  readonly title: string;
  /** Slug and title. */
  readonly modules: readonly (readonly [slug: string, title: string])[];
}

export interface TestProps {
  readonly t: Strings["test"];
  readonly quiz: Strings["quiz"];
  readonly index: ItemIndex;
  readonly parts: readonly Part[];
  /** The share that counts as passed, from 0 to 1. */
  readonly passMark: number;
}

export type Banks = ReadonlyMap<string, Bank>;

/** Draws a test, runs it and shows what came of it. Which test is shown is kept here; all else is in the record. */
export function TestPage(props: TestProps) {
  const { t, index, parts } = props;
  const record = useStore($record);
  const [shown, setShown] = useState<string>();
  const [banks, setBanks] = useState<Banks>();
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const test = tests(record).find(({ id }) => id === shown);
  const over = test?.until !== undefined;

  const moved = useRef(false);

  // What was asked for begins at its heading; the page itself does not.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [shown, banks, over]);

  const show = (id: string) => {
    moved.current = true;
    setShown(id);
    setFailed(false);
    loadBanks(Object.keys(index)).then(setBanks, () => setFailed(true));
  };
  const begin = (size: number) => {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const id = nameFrom(crypto.getRandomValues(new Uint8Array(NAME_BYTES)));
    const modules = parts.map((part) => part.modules.map(([slug]) => slug));
    // One at a time: else an answer could be taken for that of an older test which has the same question.
    for (const open of tests(record)) if (open.until === undefined) append(dropTest(open.id));
    append(keepTest({ id, seed, from: Date.now(), items: draw(index, modules, size, seed) }));
    show(id);
  };
  const end = (ended: Test) => append(keepTest({ ...ended, until: Date.now() }));

  if (!test) return <Begin {...props} heading={heading} onBegin={begin} onShow={show} />;
  if (failed) {
    return (
      <p class="note" role="alert">
        {t.failed}
      </p>
    );
  }
  if (!banks) return <p role="status">{t.loading}</p>;
  return over ? (
    <Result
      {...props}
      test={test}
      banks={banks}
      heading={heading}
      onBack={() => setShown(undefined)}
    />
  ) : (
    <Running {...props} test={test} banks={banks} heading={heading} onEnd={() => end(test)} />
  );
}

const loadBanks = async (modules: readonly string[]): Promise<Banks> =>
  new Map(await Promise.all(modules.map(async (slug) => [slug, await loadBank(slug)] as const)));
