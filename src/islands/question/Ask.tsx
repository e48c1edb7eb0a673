import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Inline } from "./Inline.tsx";
import { loadKind } from "./kinds.ts";
import type { QuestionProps } from "./types.ts";

/** One item of a bank with the case it belongs to. Give it a key: another item is another sitting. */
export function Ask(props: QuestionProps & { readonly case?: string }) {
  const { case: text, t, item } = props;
  const [Kind, setKind] = useState<ComponentType<QuestionProps>>();
  useEffect(() => {
    let wanted = true;
    // A component is a function, and so it must not be handed to setState as one.
    void loadKind(item.kind).then((kind) => wanted && setKind(() => kind));
    return () => {
      wanted = false;
    };
  }, [item.kind]);
  if (!Kind) return null;
  return text === undefined ? (
    <Kind {...props} />
  ) : (
    <div class="case">
      <p class="kick">{t.scenario}</p>
      <p>
        <Inline text={text} />
      </p>
      <Kind {...props} />
    </div>
  );
}
