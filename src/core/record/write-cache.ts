import type { Summary } from "./state.ts";

/** Writes a summary that was folded from answers alone, for `readCache`. */
export const writeCache = ({ items, count, newest }: Summary, tag: string): string =>
  JSON.stringify({ tag, count, newest, items: [...items] });
