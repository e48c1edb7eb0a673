/**
 * The form in which short answers are compared: full-width and half-width letters, capitals, spaces, punctuation and
 * the traditional forms of common characters make no difference. Unicode NFKC folds the widths.
 */
export function normaliseAnswer(answer: string): string {
  const plain = answer
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, "");
  return [...plain].map((character) => SIMPLIFIED.get(character) ?? character).join("");
}

// Only characters of this field's terms: a table for all of Chinese would outweigh the whole site.
const PAIRS =
  "學学習习機机關关組组織织動动員员實实踐践論论結结構构業业務务創创體体個个團团綜综題题評评優优歷历際际導导幹干設设階阶層层終终續续與与對对應应發发見见認认識识開开問问";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair) => [pair[0] as string, pair[1] as string]),
);
