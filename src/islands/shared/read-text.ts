import { MAX_BYTES } from "#core/record/limits.ts";
import type { Steps } from "#core/record/steps.ts";

/** Why a file can't be read as text: it is too large, an archive with files in it, or no text at all. */
export type Unread = "too-big" | "packed" | "not-json";

/** How archives begin: zip with and without files in it, rar, 7z, gzip. */
const ARCHIVES = ["PK\x03\x04", "PK\x05\x06", "Rar!", "7z\xbc\xaf\x27\x1c", "\x1f\x8b"];

/** Bytes that are decoded in one step. */
const STRIDE = 1_000_000;

/** The bytes of a file; undefined if it can't be read, or is larger than any record: then it is not even read. */
export async function bytesOf(file: File): Promise<Uint8Array | Unread> {
  if (file.size > MAX_BYTES) return "too-big";
  try {
    return new Uint8Array(await new Response(file).arrayBuffer());
  } catch {
    return "not-json";
  }
}

/** The text of bytes: UTF-8, or UTF-16 if a mark at the beginning says so. */
export function* textOf(bytes: Uint8Array): Steps<{ readonly text: string } | Unread> {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (ARCHIVES.some((archive) => start.startsWith(archive))) return "packed";
  const encoding = start.startsWith("\xff\xfe")
    ? "utf-16le"
    : start.startsWith("\xfe\xff")
      ? "utf-16be"
      : "utf-8";
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let from = 0; from < bytes.length; from += STRIDE) {
      yield from / bytes.length;
      parts.push(decoder.decode(bytes.subarray(from, from + STRIDE), { stream: true }));
    }
    parts.push(decoder.decode());
  } catch {
    return "not-json";
  }
  return { text: parts.join("") };
}
