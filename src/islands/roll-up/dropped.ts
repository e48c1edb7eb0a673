/**
 * The files that were dropped, and those of dropped folders at any depth. A folder tells its files a hundred at a time: ten
 * thousand of them don't hold the page up, as one list of so many would. What can't be read any more is left out. To be called
 * while the event is handled: afterwards a browser tells nothing of what was dropped.
 */
export async function filesOf({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return [...files];
  const found: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (!entry.isDirectory) {
    const file = await new Promise<File | undefined>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
    );
    // Systems lay such files into folders by themselves.
    if (file && !file.name.startsWith(".")) found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const one of some) await collect(one, found);
  }
}
