import { isPlain, isText } from "#core/record/values.ts";

/** The text of the key that says that a profile left this computer: which events the reader's file holds. */
export interface Departure {
  /** The rank up to which the file holds all that storage held. */
  readonly upTo: number;
  /** Ids of events that it holds and storage did not. */
  readonly holds: readonly string[];
}

export const writeDeparture = (departure: Departure): string => JSON.stringify(departure);

export function readDeparture(text: string | null): Departure {
  try {
    const value: unknown = JSON.parse(text ?? "");
    const { upTo, holds } = isPlain(value) ? value : {};
    return {
      upTo: typeof upTo === "number" ? upTo : 0,
      holds: Array.isArray(holds) ? holds.filter(isText) : [],
    };
  } catch {
    return { upTo: 0, holds: [] };
  }
}
