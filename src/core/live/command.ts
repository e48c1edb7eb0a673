/*
 * Which key does what while a question is projected: pure, from a key press and the state of the screen.
 *
 * A presenter's remote control is a keyboard with few keys: PageDown and PageUp, or arrows; F5 and Escape in turn; b or a full
 * stop for a dark screen.
 *
 * Keys that write a character can be switched off and do nothing in fields (WCAG 2.1.4). A held key and one with Ctrl, Alt or
 * the command key is never a command.
 */

export interface Press {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What the screen shows, and where the focus is. */
export interface Scene {
  /** Hands are counted in this step. */
  readonly isVoting: boolean;
  /** Each press is one hand. */
  readonly presses: boolean;
  readonly letters: boolean;
  readonly isDark: boolean;
  readonly helps: boolean;
  /** The stage is longer than the window: arrows up and down scroll it. */
  readonly scrolls: boolean;
  /** The focus: the stage itself, a button or link, or a field to type in. */
  readonly focus: "stage" | "control" | "field";
}

export type Command =
  | {
      readonly do:
        | "next"
        | "back"
        | "dark"
        | "light"
        | "help"
        | "full"
        | "leave"
        | "timer"
        | "mode";
    }
  /** To another option, or from the last one to what is next. */
  | { readonly do: "row"; readonly by: 1 | -1 }
  | { readonly do: "hand"; readonly by: 1 | -1 }
  | { readonly do: "digit"; readonly digit: number }
  | { readonly do: "erase" }
  /** The two buttons of a remote control while each press is one hand. */
  | { readonly do: "forward" | "on" };

/** Keys that write a character, by what they do. Full-width ones come from a Chinese keyboard layout. */
const CHARACTERS: Readonly<Record<string, Command>> = {
  b: { do: "dark" },
  ".": { do: "dark" },
  "。": { do: "dark" },
  t: { do: "timer" },
  f: { do: "full" },
  c: { do: "mode" },
  "?": { do: "help" },
  "？": { do: "help" },
};

const SIGNS: Readonly<Record<string, Command>> = {
  "+": { do: "hand", by: 1 },
  "=": { do: "hand", by: 1 },
  "-": { do: "hand", by: -1 },
};

/** In the field of a letter. Up and down are more and less, as in any field for a number. */
const IN_FIELD: Readonly<Record<string, Command>> = {
  Enter: { do: "row", by: 1 },
  ArrowUp: { do: "hand", by: 1 },
  ArrowDown: { do: "hand", by: -1 },
};

const FORWARD = ["PageDown", "ArrowRight", "ArrowDown"];
const BACK = ["PageUp", "ArrowLeft", "ArrowUp"];
const SCROLLING = ["ArrowDown", "ArrowUp"];

export function commandOf(press: Press, scene: Scene): Command | undefined {
  const { key } = press;
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  const isCharacter = [...key].length === 1 && key !== " ";
  if (isCharacter && (!scene.letters || scene.focus === "field")) return undefined;
  // A dark screen comes back by any key that means something, and that key does nothing else.
  if (scene.isDark) return inLight(press, scene) === undefined ? undefined : { do: "light" };
  return inLight(press, scene);
}

function inLight({ key }: Press, scene: Scene): Command | undefined {
  const { isVoting, presses, helps, focus } = scene;
  if (key === "F5") return { do: "full" };
  if (key === "Escape") return helps ? { do: "help" } : { do: "leave" };
  const character = CHARACTERS[key.toLowerCase()];
  if (helps) return character?.do === "help" || character?.do === "dark" ? character : undefined;
  const byPress = isVoting && presses;
  if (key === "PageDown") return byPress ? { do: "forward" } : { do: "next" };
  if (key === "PageUp") return byPress ? { do: "on" } : { do: "back" };
  // The field of a letter keeps what writes in it; the rest is as on the stage.
  if (focus === "field") return isVoting ? IN_FIELD[key] : undefined;
  if (character) return character;
  if (key === " " || key === "Enter") {
    if (focus === "control") return undefined;
    return key === "Enter" && isVoting ? { do: "row", by: 1 } : { do: "next" };
  }
  if (!isVoting && scene.scrolls && SCROLLING.includes(key)) return undefined;
  if (!isVoting || presses) {
    if (FORWARD.includes(key)) return { do: byPress ? "forward" : "next" };
    if (BACK.includes(key)) return { do: byPress ? "on" : "back" };
  }
  if (!isVoting) return key === "Backspace" ? { do: "back" } : undefined;
  if (key === "ArrowDown") return { do: "row", by: 1 };
  if (key === "ArrowUp") return { do: "row", by: -1 };
  if (key === "ArrowRight") return { do: "hand", by: 1 };
  if (key === "ArrowLeft") return { do: "hand", by: -1 };
  if (key === "Backspace") return { do: "erase" };
  if (/^\d$/.test(key)) return { do: "digit", digit: Number(key) };
  return SIGNS[key];
}
