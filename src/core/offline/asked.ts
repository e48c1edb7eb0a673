import type { FileList } from "#core/hosting/file-list.ts";

/** What a page asks of the worker. */
export type Asked =
  /** Keep the page that was open before the worker began, and what it had loaded. */
  | { readonly ask: "read"; readonly addresses: readonly string[] }
  /** Keep these files. */
  | { readonly ask: "keep"; readonly files: readonly string[] }
  /** Say what is kept. */
  | { readonly ask: "state" }
  /** Take over from the worker of the build before; the reply is false where another page of the site is open. */
  | { readonly ask: "begin" };

/** Why files were not kept: the browser has no room; the server did not give them; it gives another build's, or a login page. */
export type Fault = "full" | "unreachable" | "other";

export interface Kept {
  readonly fault?: Fault;
}

/** The list is missing where the copy was cleared from outside, and the server has another build by now. */
export interface CopyState {
  readonly list: FileList | undefined;
  readonly kept: readonly string[];
}
