import type { Recorded } from "./event.ts";
import type { Summary } from "./state.ts";

/** The section that was read last. */
export const continueAt = (summary: Summary): Recorded<"read"> | undefined =>
  ((summary.lists.get("read") ?? []) as readonly Recorded<"read">[]).slice().pop();
