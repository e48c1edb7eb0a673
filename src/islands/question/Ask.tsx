import { Late } from "#islands/site/Late.tsx";
import { Inline } from "./Inline.tsx";
import { kindOf } from "./kinds.ts";
import type { QuestionProps } from "./types.ts";

/** One item of a bank with the case it belongs to. Give it a key: another item is another sitting. */
export function Ask(props: QuestionProps & { readonly case?: string }) {
  const { case: text, t, item } = props;
  const Known = kindOf(item.kind);
  const question =
    Known instanceof Promise ? (
      <Late load={async () => kindOf(item.kind)}>{(Kind) => <Kind {...props} />}</Late>
    ) : (
      <Known {...props} />
    );
  return text === undefined ? (
    question
  ) : (
    <div class="case">
      <p class="kick">{t.scenario}</p>
      <p>
        <Inline text={text} />
      </p>
      {question}
    </div>
  );
}
