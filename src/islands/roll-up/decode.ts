// Finds a QR code in a picture, where the browser can't. Loaded when a photo has to be read.
import decodeQR from "qr/decode.js";

/** How long it may look for a code, ms. */
const PATIENCE = 2_000;

/** What the code in a picture says; undefined if it finds none. */
export function decode({ width, height, data }: ImageData): string | undefined {
  try {
    return decodeQR({ width, height, data }, { effort: 3, timeLimit: PATIENCE });
  } catch {
    return undefined;
  }
}
