import { useState } from "preact/hooks";
import type { RollUpCourse } from "#core/rollup/course.ts";
import { Late } from "#islands/site/Late.tsx";
import { loadCode, loadJson } from "#islands/site/load.ts";
import { loadStrings } from "#islands/site/strings.ts";
import type { RecordProps } from "./types.ts";

const load = () =>
  Promise.all([
    loadCode(() => import("./Code.tsx")),
    loadJson<RollUpCourse>("brief.json"),
    loadStrings("code"),
  ]);

/** In place of a file, a code on the screen or on paper. What makes it is loaded when it is asked for. */
export function HandOverCode({ t }: Pick<RecordProps, "t">) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section>
      <h3 id="hand-over-code">{t.handOverCode}</h3>
      <p>{t.handOverCodeText}</p>
      <p>
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t.handOverCodeLook}
        </button>
      </p>
      {isOpen && (
        <Late load={load}>
          {([{ Code }, course, { code }]) => <Code t={t} words={code} course={course} />}
        </Late>
      )}
    </section>
  );
}
