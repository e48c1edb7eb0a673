/** Fills the screen with the page, or gives it back. Where the browser can't, or may not, nothing happens. */
export function fillScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
}
