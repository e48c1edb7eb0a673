import { atom } from "nanostores";

/** The module that an entry of the practice log is to be written about, asked for from elsewhere on the page. */
export const $drafting = atom<string | undefined>(undefined);
