import type { Summary } from "./state.ts";

/** Whether somebody has read, answered or tried anything: settings alone begin nothing. */
export const hasBegun = ({ items, lists }: Summary): boolean =>
  items.size > 0 || [...lists.keys()].some((key) => key === "read" || key.startsWith("entry:"));
