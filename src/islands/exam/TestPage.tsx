import { useStore } from "@nanostores/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { draw } from "#core/review/draw.ts";
import { dropTest, keepTest, modulesOf, type Test, tests } from "#core/review/run.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { Late } from "#islands/site/Late.tsx";
import { $record, append } from "#stores/record.ts";
import { Begin } from "./Begin.tsx";
import { Result } from "./Result.tsx";
import { Running } from "./Running.tsx";
import type { Banks, TestProps } from "./types.ts";

/** Draws a test, runs it and shows what came of it. Which test is shown is kept here; all else is in the record. */
export function TestPage(props: TestProps) {
  const { index, parts } = props;
  const record = useStore($record);
  const [shown, setShown] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const test = tests(record).find(({ id }) => id === shown);
  const over = test?.until !== undefined;

  const moved = useRef(false);

  // A view that the reader opened moves the focus to its heading; the first view of the page does not.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [shown, over]);

  const show = (id: string) => {
    moved.current = true;
    setShown(id);
  };
  const begin = (size: number) => {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const id = nameFrom(crypto.getRandomValues(new Uint8Array(NAME_BYTES)));
    const modules = parts.map((part) => part.modules.map(([slug]) => slug));
    // Only one test may be open: otherwise an answer could count for an older test with the same question.
    for (const open of tests(record)) if (open.until === undefined) append(dropTest(open.id));
    append(keepTest({ id, seed, from: Date.now(), items: draw(index, modules, size, seed) }));
    show(id);
  };
  const end = (ended: Test) => append(keepTest({ ...ended, until: Date.now() }));

  if (!test) return <Begin {...props} heading={heading} onBegin={begin} onShow={show} />;
  // Load all questions before showing the first: a test must not stop in the middle because one can't be loaded.
  return (
    <Late key={test.id} load={() => loadBanks(modulesOf(test, index))}>
      {(banks) =>
        over ? (
          <Result
            {...props}
            test={test}
            banks={banks}
            heading={heading}
            onBack={() => setShown(undefined)}
          />
        ) : (
          <Running
            {...props}
            test={test}
            banks={banks}
            heading={heading}
            onEnd={() => end(test)}
            onStop={() => setShown(undefined)}
          />
        )
      }
    </Late>
  );
}

const loadBanks = async (modules: readonly string[]): Promise<Banks> =>
  new Map(await Promise.all(modules.map(async (slug) => [slug, await loadBank(slug)] as const)));
