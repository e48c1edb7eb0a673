import type { Response } from "#core/items/response.ts";

/** Does something in the page and waits until the page has followed. */
export type Perform = (what: () => void) => Promise<void>;

/** What gives an answer on the page: each kind's examples say how, by `Respond`. */
export interface Hand {
  /** The row of an option or a prompt, wherever it stands by now. */
  row(id: string): HTMLElement;
  /** The rows from top to bottom. */
  rows(): HTMLElement[];
  click(control: HTMLElement): Promise<void>;
  /** Types or chooses a value. */
  fill(field: HTMLElement, value: string): Promise<void>;
  /** What the selector finds in the question, or in a part of it; undefined if nothing is there. */
  find(selector: string, within?: Element): HTMLElement | undefined;
  /** The same; throws if nothing is there. */
  pick(selector: string, within?: Element): HTMLElement;
}

/** Gives an answer by the question's own controls, as its reader would, without checking it. */
export type Respond = (hand: Hand, response: Response) => Promise<void>;
