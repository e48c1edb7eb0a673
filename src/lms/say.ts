// What the reader is told of the platform. The words came with the launcher: there may be no network to ask for them.
import { count } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";

/** A text that the launcher may have to say. */
export type Word = Exclude<keyof Strings["lms"], "noScript" | "back" | "told">;

/** Says one thing in place of what was said before; without a word, says nothing. `n` chooses between one and many. */
export function say(
  word?: Word,
  values: Readonly<Record<string, string>> = {},
  n = Number.NaN,
): void {
  const said = document.getElementById("said");
  if (!said) return;
  const text = word === undefined ? "" : count(said.dataset[word] ?? "", n, values);
  if (said.textContent !== text) said.textContent = text;
}

/** Says what the platform is told, as long as it takes reports. */
export function sayWhatIsTold(): void {
  const told = document.getElementById("told");
  if (told) told.hidden = false;
}
