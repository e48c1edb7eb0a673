import { normaliseAnswer } from "#core/items/normalise.ts";
import type { Report } from "../problem.ts";

/** Says which ids of `wanted` lack words and which words belong to no id. */
export function checkSameIds(
  report: Report,
  file: string,
  what: string,
  wanted: Iterable<string>,
  found: Iterable<string>,
): void {
  const want = new Set(wanted);
  const have = new Set(found);
  for (const id of want) {
    if (!have.has(id)) report.error(file, id, `${what} is missing`, `add its words to this file`);
  }
  for (const id of have) {
    if (!want.has(id)) {
      report.error(
        file,
        id,
        `there is no ${what} of this id`,
        "correct the id or remove the entry",
      );
    }
  }
}

/** Says which ids stand twice in a list. */
export function checkUnique(
  report: Report,
  file: string,
  what: string,
  ids: readonly string[],
): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      report.error(file, id, `this ${what} is used twice`, "give one of them another id");
    seen.add(id);
  }
}

/** Says which texts read the same as one before; of the later one, unless they are `about` something else. */
export function checkDistinct(
  report: Report,
  file: string,
  what: string,
  texts: readonly (readonly [id: string, text: string])[],
  about?: string,
): void {
  const seen = new Map<string, string>();
  for (const [id, text] of texts) {
    const plain = normaliseAnswer(text);
    const twin = seen.get(plain);
    if (twin !== undefined) {
      report.error(
        file,
        about ?? id,
        `the ${what} “${twin}” and “${id}” read the same`,
        "change one of them",
      );
    }
    seen.set(plain, id);
  }
}
