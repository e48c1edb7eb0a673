/** The text of a file; undefined if it is not UTF-8 or can't be read. */
export async function readText(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await new Response(file).arrayBuffer());
  } catch {
    return undefined;
  }
}
