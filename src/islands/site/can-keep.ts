import { version } from "./address.ts";

/** Missing over plain HTTP, and in some private windows. */
export const { serviceWorker } = navigator as Partial<Navigator>;

/** Whether this browser could keep pages for reading without a network. What authors look at while they write has no build to keep. */
export const canKeep = (): boolean => serviceWorker !== undefined && version() !== "dev";
