// Switching the language keeps the place: the anchors are the same in every language.
for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-language]")) {
  link.addEventListener("click", () => {
    const { here } = document.documentElement.dataset;
    link.hash = here ?? location.hash;
  });
}
