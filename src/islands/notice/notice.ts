// Watches whether the browser keeps what is answered. The words for it are loaded only where there is something to say.
import { $health } from "#stores/record.ts";
import type { Kind } from "./say.ts";

let said = false;

$health.subscribe(async ({ saving, setAside }) => {
  const kind: Kind | undefined =
    saving !== "ok" ? saving : setAside.length > 0 ? "broken" : undefined;
  if (kind === undefined && !said) return;
  said = true;
  const { say } = await import("./say.ts");
  say(kind);
});
