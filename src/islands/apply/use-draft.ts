import { useRef, useState } from "preact/hooks";
import { type Fields, readFields, writeFields } from "#core/record/drafts.ts";
import { draftOf, dropDraft, keepDraft } from "#islands/draft.ts";

/** The fields of a form that a reload does not empty. `start` is what they hold where nothing was begun. */
export function useDraft<F extends Fields>(name: string, start: F) {
  const [first] = useState(start);
  const [kept] = useState(() => readFields(draftOf(name), first));
  const [fields, setFields] = useState(kept ?? first);
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
