import { loadCode } from "#islands/site/load.ts";

/** Not in all browsers, and in some for other codes alone. */
interface Detector {
  detect(image: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
interface Detectors {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Larger photos are made smaller: their codes are large, too. */
const LONGEST_SIDE = 1600;

/** What the codes in a photo say; none, or no picture. What can't be loaded rejects. */
export async function codesIn(photo: Blob): Promise<readonly string[] | "no-picture"> {
  const bitmap = await picture(photo);
  if (!bitmap) return "no-picture";
  const found = await detected(bitmap);
  if (found.length > 0) return found;
  const { decode } = await loadCode(() => import("./decode.ts"));
  const pixels = pixelsOf(bitmap);
  const text = pixels && decode(pixels);
  return text === undefined ? [] : [text];
}

async function picture(photo: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(photo);
  } catch {
    // No picture, one of a kind that the browser does not know, or Safari before 15.
    return undefined;
  }
}

/** By the browser's own detector, which finds several codes in a photo. */
async function detected(bitmap: ImageBitmap): Promise<readonly string[]> {
  const { BarcodeDetector } = window as { BarcodeDetector?: Detectors };
  try {
    const formats = (await BarcodeDetector?.getSupportedFormats()) ?? [];
    if (!BarcodeDetector || !formats.includes("qr_code")) return [];
    const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(bitmap);
    return found.map(({ rawValue }) => rawValue);
  } catch {
    // Some systems have the detector and lack what it runs on.
    return [];
  }
}

function pixelsOf(bitmap: ImageBitmap): ImageData | undefined {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  // What is transparent is paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
