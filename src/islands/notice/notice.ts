// Says once, in plain words, when the browser does not keep what is answered.
import { loadStrings } from "#islands/strings.ts";
import { $health } from "#stores/record.ts";

const WORDS = { off: "storageOff", full: "storageFull", broken: "storageBroken" } as const;

let shown: HTMLElement | undefined;

async function say(kind: keyof typeof WORDS): Promise<void> {
  const { site } = await loadStrings();
  shown ??= document.createElement("p");
  shown.className = "note wrap";
  shown.setAttribute("role", "status");
  shown.textContent = site[WORDS[kind]];
  document.querySelector("main")?.before(shown);
}

$health.subscribe(({ saving, setAside }) => {
  const kind = saving !== "ok" ? saving : setAside.length > 0 ? "broken" : undefined;
  if (kind) void say(kind);
  else shown?.remove();
});
