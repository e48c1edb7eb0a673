import { checksum } from "./checksum.ts";

/** The part of a pack's name that depends on its content: checksum and length. */
export const contentName = (text: string): string => checksum(text) + text.length.toString(36);

/** Whether the text of a pack still has the checksum and length in its name, `<where>:<kind>:<content>:…`. */
export const isAsNamed = (name: string, text: string): boolean =>
  name.split(":")[2] === contentName(text);
