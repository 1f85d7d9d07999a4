import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Keeps what has the focus in a form where it stands in the window, when what is wrong comes and goes above it: nobody has to look for the
 * field they type in. A browser does so itself, but not at the top of what is scrolled, and Sveltia switches it off.
 */
export function useSteadyPlace(form: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scrolled = form.current && scrollerOf(form.current);
    if (!scrolled) return undefined;
    let held: { readonly element: Element; readonly top: number } | undefined;
    const note = () => {
      const { activeElement: element } = document;
      held = element && form.current?.contains(element) ? { element, top: topOf(element) } : undefined;
    };
    let ours = Number.NaN;
    const hold = () => {
      if (held?.element !== document.activeElement) return;
      scrolled.scrollTop += topOf(held.element) - held.top;
      ours = scrolled.scrollTop;
    };
    // What somebody scrolls is theirs to move.
    const moved = () => scrolled.scrollTop === ours || note();
    addEventListener("focusin", note);
    scrolled.addEventListener("scroll", moved, { passive: true });
    const sizes = new ResizeObserver(hold);
    for (const part of scrolled.children) sizes.observe(part);
    return () => {
      removeEventListener("focusin", note);
      scrolled.removeEventListener("scroll", moved);
      sizes.disconnect();
    };
  }, [form]);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

function scrollerOf(inside: Element): Element | null {
  let outer = inside.parentElement;
  while (outer && !/auto|scroll/.test(getComputedStyle(outer).overflowY)) outer = outer.parentElement;
  return outer;
}
