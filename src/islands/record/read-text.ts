/** Larger files are refused before they are read: no record grows so large. */
export const MAX_BYTES = 20_000_000;

/** The text of a file; undefined if it is not UTF-8 or can't be read. */
export async function readText(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await new Response(file).arrayBuffer());
  } catch {
    return undefined;
  }
}
