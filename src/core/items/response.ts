/**
 * What a reader gave: an option's id, the ids chosen or put in order, an option for each prompt, a text, or a text and after
 * it the ids of the points ticked. The record holds these forms and no other: versions that read it later know no more.
 */
export type Response = string | readonly string[] | Readonly<Record<string, string>>;

export const isList = (response: Response): response is readonly string[] =>
  Array.isArray(response);

export const isPairs = (response: Response): response is Readonly<Record<string, string>> =>
  // A record read from a file may hold null where a response should be.
  typeof response === "object" && response !== null && !Array.isArray(response);
