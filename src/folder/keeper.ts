// The script of the page that keeps the record for all others, where the browser gives each file a storage of its own. It has no
// window of its own to show: pages frame it.
import { type Now, type Opened, OURS, type Wish } from "./messages.ts";

/** Files have no origin that could be named. The frame is in a page that was opened from this computer too: no other may frame a file. */
const tell = (message: Opened | Now): void => parent.postMessage(message, "*");

function readAll(): Opened["all"] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(OURS));
    return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? ""]));
  } catch {
    return null;
  }
}

addEventListener("message", ({ data, source }: MessageEvent<Wish>) => {
  if (source !== parent || !data.key.startsWith(OURS)) return;
  try {
    if (data.text === null) localStorage.removeItem(data.key);
    else localStorage.setItem(data.key, data.text);
  } catch {
    // There is no room: what the key holds says so.
  }
  tell({ key: data.key, text: localStorage.getItem(data.key), isAnswer: true });
});

// Another page's keeper wrote.
addEventListener("storage", ({ key, newValue }) => {
  if (key?.startsWith(OURS)) tell({ key, text: newValue, isAnswer: false });
});

tell({ all: readAll() });
