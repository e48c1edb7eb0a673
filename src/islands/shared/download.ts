/**
 * Hands a text to the reader as a file. On plain HTTP there is no picker to save with, so it goes by a link; whether it
 * was kept is known only to the reader.
 */
export function download(name: string, text: string, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // At once would be too early for some browsers; a minute is enough for all.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
