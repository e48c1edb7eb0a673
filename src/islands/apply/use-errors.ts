import { useState } from "preact/hooks";

/**
 * What is amiss in a form, by field's id, in the order of the fields. `check` takes who sends the form to the first
 * fault and tells whether there is none.
 */
export function useErrors() {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  return {
    errors,
    check: (found: Readonly<Record<string, string | false>>): boolean => {
      const faults = Object.entries(found).filter((fault): fault is [string, string] =>
        Boolean(fault[1]),
      );
      setErrors(Object.fromEntries(faults));
      const [first] = faults;
      if (first) document.getElementById(first[0])?.focus();
      return first === undefined;
    },
  };
}
