import { useEffect, useState } from "preact/hooks";
import { clock } from "#core/live/clock.ts";
import type { Timer } from "#core/live/run.ts";

interface Props {
  readonly timer: Timer;
  /** Seconds. */
  readonly meant: number;
  readonly since: number;
}

/** The clock of a step. It makes no sound, changes no colour and ends nothing. */
export function Clock({ timer, meant, since }: Props) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (timer === "off") return;
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [timer]);
  const shown = clock(timer, meant, since, now);
  return shown === "" ? null : (
    <p class="huge" role="timer">
      {shown}
    </p>
  );
}
