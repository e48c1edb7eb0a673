import { cacheHead } from "./cache.ts";
import type { Summary } from "./state.ts";

/** Writes a summary that was folded from answers alone, for `readCache`. */
export function writeCache({ items, count, newest }: Summary, tag: string): string {
  const body = JSON.stringify({ tag, count, newest, items: [...items] });
  return cacheHead(body) + body;
}
