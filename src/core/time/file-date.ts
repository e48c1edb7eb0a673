/** The date in the name of a saved file, `YYYY-MM-DD` by UTC: the same instant gives the same name everywhere. */
export const fileDate = (at: number): string => new Date(at).toISOString().slice(0, 10);
