import { count } from "#core/i18n/fill.ts";
import { goneFrom, type Test } from "#core/review/run.ts";
import type { TestProps } from "./types.ts";

/** Tells how many questions of a test the course has changed or dropped since it was drawn. */
export function Gone({ t, index, test }: Pick<TestProps, "t" | "index"> & { readonly test: Test }) {
  const gone = goneFrom(test, index);
  return gone > 0 ? <p class="note">{count(t.gone, gone)}</p> : null;
}
