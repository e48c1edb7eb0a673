import { useState } from "preact/hooks";

export type Errors = Readonly<Record<string, string>>;

/** What is amiss in a form, by field's id, in the order of the fields. `check` tells whether nothing is. */
export function useErrors() {
  const [errors, setErrors] = useState<Errors>({});
  return {
    errors,
    check: (found: Readonly<Record<string, string | false>>): boolean => {
      const faults = Object.entries(found).filter((fault): fault is [string, string] =>
        Boolean(fault[1]),
      );
      setErrors(Object.fromEntries(faults));
      return faults.length === 0;
    },
  };
}
