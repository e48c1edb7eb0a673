import { useRef, useState } from "preact/hooks";
import { type Fields, parseMap, readFields, writeFields } from "#core/record/drafts.ts";
import { draftOf, dropDraft, keepDraft } from "#islands/shared/draft.ts";

/**
 * The fields of a form that a reload does not empty. `start` is what they hold where nothing was begun, `proposed` what is
 * filled in beforehand then: it is kept with the first change, and not before.
 */
export function useDraft<F extends Fields>(name: string, start: F, proposed: Partial<F> = {}) {
  const [first] = useState(start);
  const [kept] = useState(() => readFields(draftOf(name), first));
  const [fields, setFields] = useState(kept ?? { ...first, ...proposed });
  // Two changes of one event must both count.
  const now = useRef(fields);
  return {
    fields,
    /** Something was begun earlier and is here again. */
    restored: kept !== undefined,
    set: (changes: Partial<F>): void => {
      now.current = { ...now.current, ...changes };
      setFields(now.current);
      const draft = writeFields(now.current, first);
      if (draft === undefined) dropDraft(name);
      else keepDraft(name, draft, true);
    },
    drop: (): void => dropDraft(name),
  };
}

/** Whether a form was begun and not finished. */
export const isBegun = (name: string): boolean => typeof draftOf(name) === "string";

/** The module of a form that was begun and not finished. */
export const begunAbout = (name: string): unknown => parseMap(draftOf(name))?.["module"];
