import type { Summary } from "./state.ts";

/** Writes a summary that was folded from answers alone, for `readCache`. */
export const writeCache = ({ count, newest, items }: Summary, tag: string): string =>
  JSON.stringify({
    tag,
    count,
    newest,
    items: [...items].map(([key, { answers, last, history }]) => [
      key,
      answers,
      last,
      history
        .map(([at, code], i) => `${(at - (history[i - 1]?.[0] ?? 0)).toString(36)},${code.toString(36)}`)
        .join(),
    ]),
  });
