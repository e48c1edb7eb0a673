/** The text of each content file by its path inside `content/`, with forward slashes. */
export type Files = ReadonlyMap<string, string>;
