import { anki } from "./anki.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { gift } from "./gift.ts";
import { moodle } from "./moodle.ts";
import { qti } from "./qti.ts";

/** All formats in which questions are given away, by the name that the command takes. */
export const FORMATS = { moodle, gift, qti, anki, csv } satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
export const isFormatName = (name: string): name is FormatName => name in FORMATS;
