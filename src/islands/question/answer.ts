import type { Answer } from "./types.ts";

/**
 * Reads an item's feedback and rationale from the page's answers. They stand there for readers without script and for
 * print; reading them from there keeps the page half as heavy as carrying them twice.
 */
export function readAnswer(item: string): Answer {
  const block = document.getElementById(`answer-${item}`);
  const feedback: Record<string, string> = {};
  for (const line of block?.querySelectorAll<HTMLElement>("[data-for]") ?? []) {
    feedback[line.dataset["for"] ?? ""] = line.innerText || (line.textContent ?? "");
  }
  return { feedback, rationale: block?.querySelector(".why")?.textContent ?? "" };
}
