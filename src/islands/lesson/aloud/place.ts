// Shows the place that is read, and leaves the text as it is: selections, links and what script keeps of it stay whole.

const NAME = "aloud";

export interface Place {
  show(range: Range | undefined): void;
}

/** By the browser's own highlights where it has them; before Chromium 105, Safari 17.2 and Firefox 140, by a layer over the text. */
export const newPlace = (): Place =>
  "Highlight" in window && "highlights" in CSS ? byHighlight() : byLayer();

const byHighlight = (): Place => ({
  show: (range) => {
    if (range) CSS.highlights.set(NAME, new Highlight(range));
    else CSS.highlights.delete(NAME);
  },
});

/**
 * A mark for each line, over the text. Marks around the text itself would split texts that components of the page hold on to, and a
 * selection with them.
 */
function byLayer(): Place {
  const layer = document.createElement("div");
  layer.className = "aloud-place screen";
  layer.setAttribute("aria-hidden", "true");
  let shown: Range | undefined;
  const draw = (): void => {
    const lines = [...(shown?.getClientRects() ?? [])].map(({ left, top, width, height }) => {
      const line = document.createElement("span");
      Object.assign(line.style, {
        left: `${left + scrollX}px`,
        top: `${top + scrollY}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      return line;
    });
    layer.textContent = "";
    layer.append(...lines);
  };
  // Whatever changes where the text stands changes the height of the page, or its width.
  const watch = "ResizeObserver" in window ? new ResizeObserver(draw) : undefined;
  return {
    show: (range) => {
      shown = range;
      if (range && !layer.isConnected) {
        document.body.append(layer);
        watch?.observe(document.body);
      }
      if (!range) {
        layer.remove();
        watch?.disconnect();
      }
      draw();
    },
  };
}
