// For a page that holds events that storage refused. It sends them to other pages that save a file, and tells the
// reader if another page cleared their profile.
import { count } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { download } from "#islands/shared/download.ts";
import { $health } from "#stores/health.ts";
import { leftBehind } from "#stores/left-behind.ts";
import { answerer } from "#stores/tabs.ts";

/** Watches from now on. */
export function watch(t: Strings["site"]): void {
  const { update } = answerer();
  const notice = document.createElement("div");
  notice.className = "note";
  notice.dataset["kind"] = "left";
  notice.setAttribute("role", "status");
  const text = document.createElement("span");
  notice.append(text, " ", saveButton(t));
  $health.subscribe(({ left }) => {
    update();
    const behind = left > 0 ? leftBehind() : undefined;
    if (!behind) notice.remove();
    else {
      text.textContent = count(t.leftBehind, behind.count);
      if (!notice.isConnected) document.querySelector("main")?.before(notice);
    }
  });
}

function saveButton(t: Strings["site"]): HTMLElement {
  const save = document.createElement("button");
  save.type = "button";
  save.className = "quiet";
  save.textContent = t.leftBehindSave;
  save.addEventListener("click", () => {
    const behind = leftBehind();
    if (!behind) return;
    const { name, text } = behind.file();
    download(name, text);
    behind.forget();
  });
  return save;
}
