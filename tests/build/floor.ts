// What the oldest browsers lack, as it stands in code.

/**
 * Functions that came after Chromium 83, Firefox 78 or Safari 14, or that plain HTTP has not; and an optional call with a
 * spread in it, `f?.(...list)`, which Chromium before 91 gets wrong. `...at(list)` spreads what a short name gives.
 */
export const TOO_NEW =
  /\?\.[\w.]*\((?:[^(){}]|\([^()]*\))*\.\.\.|(?<!\.)\.(?:at|findLast(?:Index)?|replaceAll|toSorted|toReversed|toSpliced|replaceChildren|checkVisibility|isWellFormed)\(|\bObject\.(?:hasOwn|groupBy)\b|\bPromise\.(?:any|withResolvers|try)\b|\bArray\.fromAsync\b|\b(?:structuredClone|WeakRef|AggregateError|requestIdleCallback)\b|\bIntl\.(?:ListFormat|Segmenter|DisplayNames)\b|\b(?:crypto\.(?:subtle|randomUUID)|navigator\.(?:locks|clipboard|serviceWorker))\b/g;

/** Styles without which a page would fall apart there. What only adds to a page is not among them. */
export const BEARING =
  /:(?:has|is|where)\(|@(?:layer|container|property)\b|[;{](?:inset(?:-[a-z-]+)?|aspect-ratio|gap|row-gap|(?:margin|padding|border)-(?:inline|block)):|(?:float|clear):inline-|\bcolor-mix\(|\boklch\(|\d[dsl]v[hw]\b/g;

/** Where a pattern is found in a text. */
export const found = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];
