// What a lesson has to do with the record: where the reader is, and whose act at work stands first.
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode } from "#islands/site/load.ts";
import { $record, append, openRecord } from "#stores/record.ts";
import "./role.ts";

openRecord();

// What waits for the quiz's last answer comes once there is any answer.
let quiz = document.querySelector<HTMLElement>(".quiz");
$record.subscribe(({ items }) => {
  if (quiz && items.size > 0) {
    whenLoaded(
      quiz,
      () => loadCode(() => import("./ending.ts")),
      ({ watch }) => watch(),
      true,
    );
    quiz = null;
  }
});

/** Records that a section of a module was reached. */
export const keepPlace = (module: string, section: string): void => {
  append({ type: "read", module, section });
};
