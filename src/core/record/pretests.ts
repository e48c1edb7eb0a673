import type { Recorded } from "./event.ts";
import { itemKey, type Summary } from "./state.ts";

/** What was answered to questions before their module's text was read, by time: of each question the first answer. */
export function pretests(summary: Summary): Recorded<"pretested">[] {
  const asked = new Set<string>();
  return (summary.lists.get("pretested") ?? [])
    .filter((event) => event.type === "pretested")
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .filter(({ item, rev }) => {
      const key = itemKey(item, rev);
      return !asked.has(key) && asked.add(key);
    });
}
