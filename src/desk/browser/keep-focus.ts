import { controlIn, focusOn } from "./form/go-to-field.ts";

/** What belongs together: the place of a button that is gone is the nearest of these around it. */
const places = [
  ...[".desk-question", ".desk-field", ".desk-media", ".desk-text"],
  ...[".desk-problems", ".desk-jobs", ".desk-word"],
].join();
/** What the desk puts on the page. In its own parts, Sveltia sees to the focus. */
const ours = ".desk-form, .desk-dialog, .desk-ready, #desk-bar, #desk-trouble";

/**
 * Keeps the focus where somebody works: a button that has done its work is often gone, and a browser would begin again at the top of the
 * page. The focus goes to what has the name of what is gone, or to the field or the line that it stood beside.
 */
export function keepFocus(): void {
  let last: Element | undefined;
  addEventListener("focusin", ({ target }) => {
    last = target instanceof Element && target.closest(ours) ? target : undefined;
  });
  // A press beside everything leaves the field on purpose.
  addEventListener("pointerdown", () => {
    last = undefined;
  });
  new MutationObserver((changes) => {
    const [lost, { activeElement }] = [last, document];
    if (!lost || (activeElement && activeElement !== document.body)) return;
    const gone = changes.filter(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    const change = gone.find(({ target }) => target.isConnected);
    if (change) goOn(lost, change);
  }).observe(document.body, { childList: true, subtree: true });
}

function goOn(lost: Element, { target, previousSibling: before }: MutationRecord): void {
  // What only moved loses the focus too.
  const still = lost instanceof HTMLElement && lost.isConnected ? lost : undefined;
  if (!still && lost.id !== "" && focusOn(lost.id)) return;
  const around = target as Element;
  const place = before instanceof Element && before.matches(".desk-field") ? before : around.closest(places);
  const fields = around.closest(".desk-form")?.querySelector(".desk-fields");
  const next =
    still ??
    place?.querySelector<HTMLElement>('[role="status"][tabindex]') ??
    (place && controlIn(place)) ??
    (fields && controlIn(fields)) ??
    document.querySelector<HTMLElement>(".content-editor") ??
    document.querySelector<HTMLElement>("#desk-bar button");
  next?.focus();
}
