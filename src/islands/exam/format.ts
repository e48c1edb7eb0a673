const lang = (): string => document.documentElement.lang;

/** A share from 0 to 1 in hundredths. Rounded down, so that what falls short of the pass mark never looks like it. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

/** Points with one digit behind the point at most. */
export const points = (value: number): string =>
  value.toLocaleString(lang(), { maximumFractionDigits: 1 });

/** Whole minutes of a span in ms. */
export const minutes = (span: number): number => Math.floor(span / 60_000);
