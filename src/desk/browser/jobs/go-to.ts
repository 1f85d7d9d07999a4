import { whenKept } from "../kept.ts";

/** In milliseconds: by then a form that is left is gone from the page. */
const gone = 2000;

const isOpen = () => document.querySelector(".desk-form") !== null;

/**
 * Leads to a place of the desk, once what is typed in an open form is kept. Where the tab is there already, in the form of something new,
 * Sveltia would look at nothing: it is led to the list first.
 */
export async function goTo(address: string): Promise<void> {
  const place = new URL(address, location.href);
  if (isOpen()) await whenKept();
  if (place.href === location.href) {
    location.hash = place.hash.replace(/\/new$/, "");
    const start = performance.now();
    while (isOpen() && performance.now() - start < gone) await new Promise(requestAnimationFrame);
  }
  location.href = place.href;
}
