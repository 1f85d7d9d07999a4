import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const asked = "desk:line";

/** Asks the field that holds a line of the file, counted from 1, to show it. */
export function goToLine(line: number): void {
  dispatchEvent(new CustomEvent(asked, { detail: line }));
}

/** Shows and selects a line of the file in the field that holds it, when it is asked for. */
export function useGoToLine(
  field: RefObject<HTMLTextAreaElement | null>,
  [first, last]: readonly [first: number, last: number],
): void {
  useEffect(() => {
    const show = (event: Event) => {
      const line = (event as CustomEvent<number>).detail;
      const { current } = field;
      if (!current || line < first || line > last) return;
      const lines = current.value.split("\n");
      const at = Math.min(line - first, lines.length - 1);
      const from = lines.slice(0, at).reduce((length, words) => length + words.length + 1, 0);
      current.focus({ preventScroll: true });
      current.setSelectionRange(from, from + (lines[at]?.length ?? 0));
      reveal(current, from);
    };
    addEventListener(asked, show);
    return () => removeEventListener(asked, show);
  }, [field, first, last]);
}

/** Brings a place of a field into view, which may be higher than the window. */
function reveal(field: HTMLTextAreaElement, at: number): void {
  const share = at / Math.max(1, field.value.length);
  const mark = document.createElement("span");
  mark.style.cssText = `position:absolute;inset-block-start:${field.offsetTop + share * field.offsetHeight}px;block-size:3rem`;
  field.after(mark);
  mark.scrollIntoView({ block: "center" });
  mark.remove();
}
