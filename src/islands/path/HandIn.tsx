import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { pathCode } from "#core/plan/path-code.ts";
import type { Walk } from "#core/plan/way.ts";
import { type LearnedModule, learned } from "#core/review/learning.ts";
import { isoDate } from "#core/time/instant.ts";
import { NameField } from "#islands/shared/NameField.tsx";
import { whenOf } from "#islands/shared/way.ts";
import { dayName, plainDay } from "#islands/site/dates.ts";
import { currentProfile } from "#stores/profiles.ts";
import { $record } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import type { PathProps } from "./types.ts";

/** The page to hand in: the steps, and what was shown, held and done at work. The name is kept nowhere. */
export function HandIn(props: PathProps & { readonly walk: Walk }) {
  const { t, paper, states, index, course, unit, version, walk } = props;
  const record = useStore($record);
  const today = useStore($today);
  const [name, setName] = useState(() => currentProfile().name ?? "");
  const [isOpen, setOpen] = useState(walk.next === undefined);
  const wanted = new Set(walk.steps.flatMap(({ module }) => module ?? []));
  const shown = learned(record, index).filter(({ module }) => wanted.has(module));
  const code = pathCode({
    course: document.documentElement.dataset["course"] ?? "",
    version,
    path: walk.way.id,
    name,
    first: walk.first,
    date: today,
    steps: walk.steps.map(({ id, done }) => [id, done]),
    lines: shown.flatMap(({ module, objectives }) =>
      objectives.map(({ objective, state }) => `${module}/${objective} ${state}`),
    ),
  });
  const labels = new Map(walk.steps.map(({ module, name }) => [module, name]));
  return (
    <>
      <details class="screen" open={walk.next === undefined}>
        <summary>{t.handIn}</summary>
        <form class="panel" onSubmit={(event) => event.preventDefault()}>
          <NameField label={paper.name} value={name} onName={setName} />
          <p class="small">{paper.nameHint}</p>
          <p class="acts">
            <button type="button" class="quiet" onClick={() => print()}>
              {paper.print}
            </button>
            <button
              type="button"
              class="link"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? t.fold : t.unfold}
            </button>
          </p>
        </form>
      </details>
      {/* Folded on a screen alone: it is what this page prints. */}
      <section class="sheet" data-folded={isOpen ? undefined : ""}>
        <h2>{fill(t.paper, { course, path: walk.way.title })}</h2>
        <dl>
          {unit && <Line term={paper.unit} text={unit} />}
          <Line term={paper.nameIs} text={name || "　"} />
          <Line term={t.first} text={dayName(walk.first)} />
          <Line term={paper.dateIs} text={dayName(today)} />
        </dl>
        <p>{paper.selfReported}</p>
        <table class="figures steps">
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.step}</th>
              <th scope="col">{t.isDone}</th>
            </tr>
          </thead>
          <tbody>
            {walk.steps.map((step) => (
              <tr key={step.id}>
                <td class="when">{whenOf(step, t)}</td>
                <th scope="row">{step.name}</th>
                <td class="when">{step.done ? t.done : t.open}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length > 0 && (
          <table class="figures stack counts">
            <thead>
              <tr>
                <th scope="col">{t.module}</th>
                <th scope="col">{states.shown}</th>
                <th scope="col">{states.held}</th>
                <th scope="col">{states.used}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((module) => (
                <Module
                  key={module.module}
                  t={t}
                  states={states}
                  of={module}
                  label={labels.get(module.module)}
                />
              ))}
            </tbody>
          </table>
        )}
        <div class="closing">
          <p>
            {paper.code} <b class="code">{code}</b>
          </p>
          <p class="small">{t.codeHint}</p>
          <p class="small">
            {paper.version} {version}
          </p>
          <div class="sign">
            <p>{paper.signLearner}</p>
            <p>{paper.signName}</p>
            <p>{paper.stamp}</p>
          </div>
          <p class="small">{paper.signHint}</p>
        </div>
      </section>
    </>
  );
}

const Line = ({ term, text }: { readonly term: string; readonly text: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </div>
);

interface ModuleProps extends Pick<PathProps, "t" | "states"> {
  readonly of: LearnedModule;
  readonly label: string | undefined;
}

/** How many of a module's objectives were shown, held and used, each with the day of the last. */
function Module({ t, states, of: { objectives }, label }: ModuleProps) {
  const cell = (field: "shown" | "held" | "used") => {
    const times = objectives.flatMap((objective) => objective[field] ?? []);
    const n = fill(t.ofObjectives, { n: times.length, of: objectives.length });
    return (
      <td data-label={states[field]}>
        {n} {times.length > 0 && <span class="small">{plainDay(isoDate(Math.max(...times)))}</span>}
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell("shown")}
      {cell("held")}
      {cell("used")}
    </tr>
  );
}
