// Folded parts are printed in full. Styles do it where browsers know `::details-content`; older ones would
// print the headings alone.
const unfolded: HTMLDetailsElement[] = [];

addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) {
    if (details.open) continue;
    details.open = true;
    unfolded.push(details);
  }
});

addEventListener("afterprint", () => {
  for (const details of unfolded.splice(0)) details.open = false;
});

// The buttons that print a page are seen once they work.
for (const button of document.querySelectorAll<HTMLElement>("[data-print]")) {
  button.dataset["print"] = "ready";
  button.onclick = () => print();
}
