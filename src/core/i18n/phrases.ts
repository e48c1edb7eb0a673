/** A single character that leads on to what follows, and so does not end a line. */
const LEADS =
  /^[从在把被让向对于与和及或不没未最很更再本该每各第共一二两三四五六七八九十几“‘（《]$/;

/** After these, a phrase is over. */
const CLOSED = /[，。；：、？！]$/;

const HAN = /\p{Script=Han}/u;
const isWordy = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const isOne = (text: string): boolean => [...text].length === 1;

/**
 * A Chinese text in pieces between which a line may end: words, each with the particles and marks that lean on it. Browsers
 * end lines between any two characters, also in the middle of a word.
 */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  let leads = false;
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    const before = phrases[phrases.length - 1];
    if (before !== undefined && (leads || leansOn(before, segment))) {
      phrases[phrases.length - 1] = before + segment;
    } else {
      phrases.push(segment);
    }
    leads = LEADS.test(segment);
  }
  return phrases;
}

function leansOn(before: string, segment: string): boolean {
  // What is counted stays with its number.
  if (/\d$/.test(before)) return true;
  // Marks, and spaces between words of other scripts.
  if (!isWordy(segment) && !LEADS.test(segment)) return true;
  if (CLOSED.test(before)) return false;
  // A first character by itself belongs to what follows it, any other to what it follows.
  if (isOne(before) || (isOne(segment) && !LEADS.test(segment))) return true;
  return !HAN.test(segment) && !HAN.test(before.slice(-1));
}
