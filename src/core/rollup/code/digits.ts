import { checksum } from "#core/record/checksum.ts";

/*
 * Numbers as one row of digits. Digits are what QR codes hold most densely, and all that a scanner types alike on every keyboard
 * and into every input method.
 *
 * A row is the magic number, the format's version, the numbers, and ten digits of checksum over all before it. The numbers are one
 * large number in a mixed radix, the first one lowest: of each is known beforehand how many values it can have.
 */

const MAGIC = "741";
const VERSION = "1";
const CHECK = 10;

/** A number, from 0 to below its radix. */
export type Field = (value: number, radix: number) => number;

/** Why a row of digits is refused. */
export type Unread = "not-ours" | "future-version" | "damaged";

const checked = (digits: string): string =>
  String(Number.parseInt(checksum(digits), 16)).padStart(CHECK, "0");

/** Writes the numbers that `put` names, one after the other. */
export function writeDigits(put: (field: Field) => unknown): string {
  const fields: (readonly [value: bigint, radix: bigint])[] = [];
  put((value, radix) => {
    if (!Number.isInteger(value) || value < 0 || value >= radix) {
      throw new RangeError(`${value} is not below ${radix}`);
    }
    fields.push([BigInt(value), BigInt(radix)]);
    return value;
  });
  const all = fields.reduceRight((sum, [value, radix]) => sum * radix + value, BigInt(0));
  const digits = MAGIC + VERSION + all;
  return digits + checked(digits);
}

/** Reads the numbers that `get` asks for, with the same radices in the same order. The digits may be anything. */
export function readDigits<T>(digits: string, get: (field: Field) => T): T | Unread {
  if (!/^\d+$/.test(digits) || !digits.startsWith(MAGIC)) return "not-ours";
  const end = digits.length - CHECK;
  if (end <= MAGIC.length + VERSION.length) return "damaged";
  if (checked(digits.slice(0, end)) !== digits.slice(end)) return "damaged";
  if (digits.slice(MAGIC.length, MAGIC.length + VERSION.length) !== VERSION)
    return "future-version";
  const written = digits.slice(MAGIC.length + VERSION.length, end);
  let rest = BigInt(written);
  // A number has one way to be written.
  if (String(rest) !== written) return "damaged";
  const read = get((_, radix) => {
    const value = rest % BigInt(radix);
    rest /= BigInt(radix);
    return Number(value);
  });
  return rest === BigInt(0) ? read : "damaged";
}
