// The state that an earlier launch of a module's package left behind.
import { isSelfMarked } from "#core/items/parts.ts";
import { writeCarried } from "#core/lms/carried.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { type Question, questions } from "./content.ts";

/** Which revision of an item is asked: the first, where it does not say. */
const revOf = ({ item }: Question): number => item.gradingRev ?? 1;

/** The objectives and items of a question's module, as the content says. */
export function indexOf({ module }: Question): ItemIndex {
  const own = questions.filter((one) => one.module === module);
  const objectives = [...new Set(own.map(({ item }) => item.objective))];
  return {
    [module]: Object.fromEntries(
      objectives.map((objective) => [
        objective,
        own
          .filter(({ item }) => item.objective === objective)
          .map((one) => [one.item.id, revOf(one)] as const),
      ]),
    ),
  };
}

/** The compact state after all questions of a module but this one were right yesterday, and this one was missed or not asked. */
export function carriedBut(question: Question, missed = false): string {
  const isThis = ({ item }: Question): boolean => item.id === question.item.id;
  const answered = questions.filter(
    (one) => one.module === question.module && (missed || !isThis(one)),
  );
  const summary = fold(
    EMPTY,
    answered.map(
      (one): RecordedEvent => ({
        type: "answered",
        id: `w-${one.item.id}`,
        at: Date.now() - 86_400_000,
        item: one.item.id,
        rev: revOf(one),
        module: one.module,
        context: "quiz",
        attempt: 1,
        score: isThis(one) ? 0 : 1,
        response: "a",
        ...(isSelfMarked(one.item) && { marked: "self" as const }),
      }),
    ),
  );
  return writeCarried(summary, indexOf(question), 4096)?.text ?? "";
}
