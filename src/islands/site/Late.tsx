import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { whenLoaded } from "./late.ts";

interface Props<T> {
  readonly load: () => Promise<T>;
  readonly children: (loaded: T) => ComponentChildren;
}

/** A part that shows once what it needs is loaded. Give it a key: what was loaded once is not asked for again. */
export function Late<T>({ load, children }: Props<T>) {
  const part = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<{ readonly is: T }>();
  useEffect(
    () => (part.current ? whenLoaded(part.current, load, (is) => setLoaded({ is })) : undefined),
    [],
  );
  return <div ref={part}>{loaded && children(loaded.is)}</div>;
}
