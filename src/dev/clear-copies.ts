/** Deletes the copies of logs that an earlier visit left: they would be merged back into an example's record. */
export const clearCopies = (course: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(`whetstone:${course}`);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
