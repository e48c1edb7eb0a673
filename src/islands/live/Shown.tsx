import { letter } from "#core/items/letter.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { Clock } from "./Clock.tsx";
import type { Slide, StepProps } from "./types.ts";

/** The question: alone on the screen, or beside what the room does with it and the clock. */
export const Shown = ({ t, run, slide }: StepProps) => {
  const { step, since, settings } = run;
  const question = (
    <>
      <Asked slide={slide} />
      <ul class="choices">
        {slide.options.map((text, at) => (
          <li key={text}>
            <b>{letter(at)}</b>
            <span>
              <Inline text={text} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
  if (step === "question") return <div class="shown-question">{question}</div>;
  const alone = step === "alone";
  return (
    <div class="split">
      <div>{question}</div>
      <div>
        <Clock
          timer={settings.timer}
          meant={alone ? settings.alone : settings.discuss}
          since={since}
        />
        <p class="say">{alone ? t.sayAlone : t.sayDiscuss}</p>
      </div>
    </div>
  );
};

/** The case, where there is one, and the stem. */
export const Asked = ({ slide }: { readonly slide: Slide }) => (
  <>
    {slide.case !== undefined && (
      <p class="told">
        <Inline text={slide.case} />
      </p>
    )}
    <p class="stem">
      <Inline text={slide.stem} />
    </p>
  </>
);
