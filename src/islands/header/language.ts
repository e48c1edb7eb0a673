// Switching the language keeps the place: the anchors are the same in every language.
for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-language]")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
