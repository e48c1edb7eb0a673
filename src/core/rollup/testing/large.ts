import type { RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import type { RollUpCourse } from "../course.ts";

const CONFIDENCE = ["guess", "think", "sure"] as const;
const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);

/** The file of one person who answered all questions of the course over and over: so many events, a third of them right. */
export function largeRecord({ id: course, items }: RollUpCourse, events: number): string {
  const answers = Array.from({ length: events }, (_, n): RecordedEvent[] => {
    const item = items[n % items.length];
    if (!item) return [];
    return [
      {
        type: "answered",
        id: `someone-${n}`,
        at: START + n * MINUTE,
        item: item.id,
        rev: item.rev,
        module: item.module,
        context: "review",
        attempt: 1,
        score: n % 3 === 0 ? 1 : 0,
        response: item.wrong[0]?.option ?? "",
        confidence: CONFIDENCE[n % 3] ?? "sure",
      },
    ];
  }).flat();
  return writeFile({ course, savedAt: START + events * MINUTE, parts: [], events: answers });
}
