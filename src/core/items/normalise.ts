/**
 * The form in which short answers are compared: full-width and half-width letters, capitals, spaces, punctuation and
 * the traditional forms of common characters make no difference. Unicode NFKC folds the widths; what a word processor
 * leaves unseen between letters (zero-width spaces, soft hyphens: Unicode's Cf and Cc) goes with the spaces.
 * Empty for a text that has no letter or digit.
 */
export function normaliseAnswer(answer: string): string {
  const plain = answer
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/gu, "")
    // What was taken out may have stood between a letter and its mark.
    .normalize("NFC");
  return [...plain].map((character) => SIMPLIFIED.get(character) ?? character).join("");
}

// Traditional, simplified, traditional, simplified… Only characters of this field's terms and of the accepted answers,
// in the forms that keyboards for traditional Chinese give: a table for all of Chinese would outweigh the whole site.
// No character stands here that is also written in simplified texts (乾, 著), for then it would be changed wrongly.
const PAIRS = [
  "學学習习機机關关組组織织動动員员實实踐践論论結结構构業业務务創创體体個个團团綜综題题評评優优歷历際际導导幹干設设階阶層层終终續续",
  "與与對对應应發发見见認认識识開开問问內内兩两則则劃划勵励參参圍围執执徑径復复複复會会榮荣標标樣样權权濟济獎奖監监約约經经練练義义",
  "觀观計计調调譽誉變变責责質质載载輕轻轉转進进長长間间領领風风黨党",
].join("");

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair) => [pair[0] as string, pair[1] as string]),
);
