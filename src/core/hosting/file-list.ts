import { type Answer, jsonOf } from "./answer.ts";

/** Where the list stands, below the site's folder. */
export const FILE_LIST = "files.json";

/** What keeps pages for reading without a network. It holds the checksum of the list. */
export const WORKER = "sw.js";

/** What the build wrote: the release, the build, and every file that readers may ask for. */
export interface FileList {
  /** The number of the release. */
  readonly release: string;
  /** The name of the build, as in `version.json`. */
  readonly build: string;
  /** Size in bytes and checksum, by path below the site's folder. */
  readonly files: Readonly<Record<string, readonly [bytes: number, sum: string]>>;
}

/** Left out of the list: itself, what holds its checksum, what a host edits, and what is for the server and sent to nobody. */
export const isListed = (path: string): boolean =>
  ![FILE_LIST, WORKER, "site.json", ".htaccess", "web.config"].includes(path);

/**
 * FNV-1a, 32 bits, as 8 hexadecimal digits. It detects damage, not forgery. The record's checksum is of texts, and comes with every
 * module, where each byte is weighed: so files have one of their own.
 */
export function sumOf(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

export const entryOf = (bytes: Uint8Array): readonly [number, string] => [
  bytes.length,
  sumOf(bytes),
];

/** The address of a file as readers know it. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, "$1");

/** The list in an answer; undefined where it is none. */
export function fileListOf(answer: Answer): FileList | undefined {
  const list = jsonOf(answer) as FileList | null | undefined;
  return typeof list?.files === "object" && list.files !== null ? list : undefined;
}

/** What is wrong with a file as it came; undefined if it is the one that was built. */
export function faultOf(
  answer: Answer,
  [size, sum]: readonly [number, string],
): string | undefined {
  if (answer.status !== 200) return String(answer.status);
  if (answer.bytes.length !== size) return `${answer.bytes.length} ≠ ${size} B`;
  const came = sumOf(answer.bytes);
  return came === sum ? undefined : `${came} ≠ ${sum}`;
}
