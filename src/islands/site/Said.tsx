import { useStore } from "@nanostores/preact";
import { $health } from "#stores/health.ts";

interface Props {
  readonly t: { readonly onlyHere: string };
  /** What was done; "" as long as nothing was. */
  readonly words: string;
  readonly id?: string;
  readonly class?: string;
}

/** Tells what was done. Where storage refused it, that it is in this page's memory only: "saved" would be untrue. */
export function Said({ t, words, ...rest }: Props) {
  const { unsaved } = useStore($health);
  return (
    <p role="status" tabIndex={rest.id === undefined ? undefined : -1} {...rest}>
      {words && (unsaved > 0 ? t.onlyHere : words)}
    </p>
  );
}
