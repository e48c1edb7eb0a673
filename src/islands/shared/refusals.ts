import type { Strings } from "#core/i18n/strings.ts";
import type { Refusal } from "#core/record/file.ts";
import type { Unread } from "./read-text.ts";

/** Why a file of a record is not taken: the ends of sentences, among the words of the record's page. */
export const REASONS = {
  packed: "packed",
  "too-big": "tooBig",
  "not-json": "notJson",
  "not-a-record": "notARecord",
  "future-version": "futureVersion",
  "other-course": "otherCourse",
  "wrong-count": "damaged",
  "wrong-checksum": "damaged",
  "wrong-event": "damaged",
  "too-deep": "notARecord",
  "too-many": "tooBig",
} as const satisfies Record<Refusal["reason"] | Unread, keyof Strings["record"]>;
