/**
 * Keeps the form open when Escape is pressed in it: Sveltia listens for that key in the whole window, and leaves the form without a word.
 * Called before Sveltia starts, so that its own listener comes second. A box that is open within the form gets a `cancel` in its place;
 * dialogs close as ever.
 */
export function keepFormOpen(): void {
  addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      if (key !== "Escape" || !(target instanceof Element)) return;
      if (!target.closest(".desk-form") || target.closest("dialog")) return;
      event.stopImmediatePropagation();
      target.dispatchEvent(new Event("cancel", { bubbles: true }));
    },
    { capture: true },
  );
}
