import { atom } from "nanostores";

/** The module that an entry of the practice log is to be written about, asked for from elsewhere on the page. */
export const $drafting = atom<string | undefined>(undefined);

/** The entry that is to be looked back on, asked for from elsewhere on the page. */
export const $looking = atom<string | undefined>(undefined);

/** Ids of cards that were written since the page was opened: they stand unfolded. */
export const written = new Set<string>();

/** The module whose act was tried: its page leads here by `apply/?many-ways#log`. */
export const askedModule = (): string => location.search.slice(1);

/** Takes it out of the address: else a reload would ask again for what was written or dropped. */
export const forgetAsked = (): void =>
  history.replaceState(history.state, "", location.pathname + location.hash);
