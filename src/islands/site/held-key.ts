// A key that is held down repeats. A repeated Enter would press the button again: a question would take two answers,
// a test would be handed in. So repetitions are ignored, except in a text area, where Enter breaks the line.
import { listenForKeys } from "./keys.ts";

listenForKeys(document, (event) => {
  if (event.repeat && event.key === "Enter" && !(event.target instanceof HTMLTextAreaElement)) {
    event.preventDefault();
  }
});
