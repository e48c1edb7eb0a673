const loading = new Map<string, Promise<void>>();

/** How long a part waits for its stylesheet, ms. A stylesheet that comes later still applies. */
const PATIENCE = 5_000;

/**
 * Links a stylesheet and waits for it. Styles of parts that only script shows are not in the page's first view. If a
 * stylesheet fails, the part shows without it until the network returns or a part asks for it again.
 */
export function loadStyle(href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      loading.delete(href);
      addEventListener("online", () => void loadStyle(href), { once: true });
      resolve();
    };
    document.head.append(link);
    setTimeout(resolve, PATIENCE);
  });
  loading.set(href, loaded);
  return loaded;
}
