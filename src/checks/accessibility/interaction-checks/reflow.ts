import { type Check, type Mark, understanding } from "./check.ts";
import { lostWords } from "./clipped-text.ts";

/** WCAG 1.4.10: on a window 320 pixels wide, which is also one of 1280 at a zoom of 400 %, nobody scrolls sideways. */
export const reflow: Check = {
  widths: [320],
  rules: {
    reflow: {
      message: "On a screen 320 pixels wide this sticks out, and its reader has to scroll sideways",
      fix: "Let it become narrower, let it wrap, or put a wide table into a box that scrolls separately.",
      guidance: understanding("reflow"),
    },
    "reflow-words": {
      message: "On a screen 320 pixels wide these words cannot be read",
      fix: "Let the box grow with its words, and let the words wrap.",
      guidance: understanding("reflow"),
    },
    "scroll-box": {
      message: "This box scrolls sideways on a screen 320 pixels wide",
      fix: 'Only what holds a table may. Give the box tabindex="0", role="group" or "region", and an aria-label, or let its contents wrap.',
      guidance: understanding("reflow"),
    },
  },
  find: async (open) => [...(await open.page.evaluate(findSideways)), ...(await lostWords(open, "reflow-words"))],
};

function findSideways(): Mark[] {
  const root = document.scrollingElement ?? document.documentElement;
  const sticksOut = (part: Element) => {
    const { left, right, width } = part.getBoundingClientRect();
    // Its words can stick out further than its box.
    return width > 0 && Math.max(right, left + part.scrollWidth) > root.clientWidth + 1 && newsroom.isShown(part);
  };
  const isCut = (part: Element) =>
    newsroom.cutters(part, { words: false, scrolling: true }).some(({ right }) => right <= root.clientWidth + 1);
  const out =
    root.scrollWidth > root.clientWidth
      ? [...document.querySelectorAll("body *")].filter((part) => sticksOut(part) && !isCut(part))
      : [];
  const innermost = out.filter((part) => !out.some((other) => other !== part && part.contains(other)));
  // What cannot be named, such as a margin, still makes the page wider.
  const culprits = root.scrollWidth > root.clientWidth && innermost.length === 0 ? [document.body] : innermost;

  const boxes = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (part) => part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX),
  );
  const isAllowed = (box: HTMLElement) =>
    box.querySelector("table") &&
    box.tabIndex >= 0 &&
    /^(group|region)$/.test(box.role ?? "") &&
    (box.ariaLabel || box.ariaLabelledByElements?.length);
  return [
    ...culprits.map((part) => newsroom.mark("reflow", part)),
    ...boxes.filter((box) => !isAllowed(box)).map((box) => newsroom.mark("scroll-box", box)),
  ];
}
