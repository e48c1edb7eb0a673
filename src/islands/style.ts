const loading = new Map<string, Promise<void>>();

/**
 * Links a stylesheet and waits for it. What only script shows is styled only when script runs: it must not weigh on the
 * page's first view. One that fails to load is done without.
 */
export function loadStyle(href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  loading.set(href, loaded);
  return loaded;
}
