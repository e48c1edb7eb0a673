/** The first character of each of the letters that Chinese is filed under by sound, and that letter. */
const BY_SOUND = [..."阿芭嚓搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"];
const LETTERS = [..."ABCDEFGHJKLMNOPQRSTWXYZ"];

/** Texts as an index files them: by letter or by sound, whatever marks stand before or in them. */
export const filing = (tag: string): Intl.Collator =>
  new Intl.Collator(tag, { ignorePunctuation: true });

/** The letter that a text is filed under: its first, or that with which the sound of its first character begins. */
export function letterOf(text: string, { compare }: Intl.Collator): string {
  const first = [...text].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? "";
  if (!/\p{Script=Han}/u.test(first)) return first.toLocaleUpperCase();
  const at = BY_SOUND.filter((bound) => compare(bound, first) <= 0).length;
  return LETTERS[at - 1] ?? first;
}
