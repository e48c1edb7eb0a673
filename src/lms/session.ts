import type { Dialect, Value } from "./dialects.ts";
import { type Api, findApi } from "./find-api.ts";

/** An error that says nothing of itself: the platform threw, or has no number for it. */
const UNNAMED = "–";

/** A platform need not have them. */
const OPTIONAL = /\.score\.(?:min|max)$/;

/** One launch of a package: what is said to the platform between its first word and its last. Never throws. */
export class Session {
  readonly dialect: Dialect;
  private readonly api: Api;
  /** What the platform has taken in this launch: the same is not said twice. */
  private readonly taken = new Map<string, string>();
  private isOver = false;

  private constructor(api: Api, dialect: Dialect) {
    this.api = api;
    this.dialect = dialect;
  }

  /** Begins a launch. Undefined where there is no platform; an error's number where it refuses. */
  static open(page: Window, dialect: Dialect): Session | string | undefined {
    const api = findApi(page, dialect.api, dialect.calls.initialize);
    if (api === undefined) return undefined;
    const session = new Session(api, dialect);
    return session.ask("initialize", "") ? session : session.error();
  }

  /** A value of the platform; "" where it has none. */
  get(element: string): string {
    try {
      return String(this.call("get", element) ?? "");
    } catch {
      return "";
    }
  }

  /** Tells the platform what it does not know yet, and has it kept. Gives the first error's number; undefined if there was none. */
  tell(values: readonly Value[]): string | undefined {
    if (this.isOver) return undefined;
    let error: string | undefined;
    let isNew = false;
    for (const [element, value] of values) {
      if (this.taken.get(element) === value) continue;
      isNew = true;
      if (this.ask("set", element, value) || OPTIONAL.test(element)) this.taken.set(element, value);
      else error ??= this.error();
    }
    if (!isNew || this.ask("commit", "")) return error;
    error ??= this.error();
    // Nobody knows what was kept: all of it is said again.
    this.taken.clear();
    return error;
  }

  /** Ends the launch; nothing is said after it. */
  finish(): void {
    if (this.isOver) return;
    this.ask("terminate", "");
    this.isOver = true;
  }

  /** Whether the platform says that it did what it was asked. Some say so with a Boolean. */
  private ask(call: keyof Dialect["calls"], ...given: readonly string[]): boolean {
    try {
      return String(this.call(call, ...given)) === "true";
    } catch {
      return false;
    }
  }

  private error(): string {
    try {
      const code = String(this.call("error") ?? "");
      return /^[1-9]\d*$/.test(code) ? code : UNNAMED;
    } catch {
      return UNNAMED;
    }
  }

  private call(call: keyof Dialect["calls"], ...given: string[]): unknown {
    // By its name on the object: some platforms' functions ask for `this`. Chromium before 91 gets an optional call of a list wrong.
    return this.api[this.dialect.calls[call]]?.apply(this.api, given);
  }
}
