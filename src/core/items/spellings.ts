import { SIMPLIFIED } from "#core/i18n/traditional.ts";

/** No answer has more spellings than this: the longest terms have four or five characters with a traditional form. */
const MOST = 256;

const forms = new Map<string, string[]>();
for (const [traditional, simplified] of SIMPLIFIED) {
  forms.set(simplified, [...(forms.get(simplified) ?? [simplified]), traditional]);
}

/**
 * Answers as they may be written: each as it stands, then with traditional characters in any of their places. Worked out when the site is
 * built, so that no page has to carry the table.
 */
export function spellings(answers: readonly string[]): string[] {
  const others = answers.flatMap((answer) => {
    let spelt = [""];
    for (const character of answer) {
      const ways = forms.get(character) ?? [character];
      const more = spelt.flatMap((start) => ways.map((way) => start + way));
      // All of them traditional is what keyboards give; a mixture is rare.
      spelt = more.length > MOST ? spelt.map((start) => start + ways[ways.length - 1]) : more;
    }
    return spelt;
  });
  return [...new Set([...answers, ...others])];
}
