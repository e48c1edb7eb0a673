// Opens the search in a dialog: by the link in the header, by / and by Ctrl+K. Nothing is loaded before. Where the
// browser has no dialog, the link leads to the search page.
const link = document.querySelector<HTMLAnchorElement>("[data-search]");

if (link && typeof HTMLDialogElement === "function") {
  const open = async () => {
    const { openSearch } = await import("./dialog.tsx");
    await openSearch();
  };
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute("aria-current"))
      return;
    event.preventDefault();
    void open();
  });
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !isTyping(event.target);
    const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!slash && !letter) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>("#main .find input");
    if (field) field.focus();
    else void open();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input,textarea,select") !== null;
