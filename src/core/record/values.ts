/** The latest time that an event may have, ms: the year 9000. After 9999 an ISO date has another form. */
export const LATEST = Date.UTC(9000, 0);

/** Whether a value is a plain object, no instance of a class. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const isText = (value: unknown): value is string => typeof value === "string";

/** Whether a value is a time in ms that can be written as a plain ISO 8601 instant. */
export const isInstant = (value: unknown): value is number => isWhole(value, 0, LATEST);

export const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && low <= (value as number) && (value as number) <= high;
