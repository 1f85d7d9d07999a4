import { type Check, type Mark, understanding, withMedia } from "./check.ts";
import { findUnseenFocus } from "./focus.ts";

/** A reader who has chosen their own few colours can still distinguish links, focus and status. */
export const forcedColours: Check = {
  widths: [1280],
  rules: {
    "forced-colours-words": {
      message: "With colours forced by its reader, these words cannot be read",
      fix: "Leave colours to the browser there: no forced-color-adjust, or both colours set.",
      guidance: understanding("contrast-minimum"),
    },
    "forced-colours-link": {
      message: "With colours forced by its reader, this link looks like other words",
      fix: "Underline it, or leave its colour to the browser.",
      guidance: understanding("use-of-color"),
    },
    "forced-colours-status": {
      message: "With colours forced by its reader, what this shows is lost",
      fix: "Show it by words, by a border or by a weight as well: backgrounds and shadows go.",
      guidance: understanding("use-of-color"),
    },
    "forced-colours-focus": {
      message: "With colours forced by its reader, this shows no focus",
      fix: "Use an outline: backgrounds and shadows go.",
      guidance: understanding("focus-visible"),
    },
  },
  find: async (open) =>
    await withMedia(open, { features: [{ name: "forced-colors", value: "active" }] }, async () => [
      ...(await open.page.evaluate(findForced)),
      ...(await findUnseenFocus(open, "forced-colours-focus")),
    ]),
};

function findForced(): Mark[] {
  if (!matchMedia("(forced-colors: active)").matches) throw new Error("The browser does not force colours");
  const shown = [...document.querySelectorAll("body *")].filter((part) => newsroom.isShown(part));
  const hasWords = (part: Element) => [...part.childNodes].some((node) => node instanceof Text && node.data.trim());

  const isUnreadable = (part: Element) => {
    const ground = newsroom.backdrop(part);
    return ground !== undefined && newsroom.contrast(getComputedStyle(part).color, ground) < 4.5;
  };
  const hasLine = ({ textDecorationLine, borderBottomStyle, borderBottomWidth }: CSSStyleDeclaration) =>
    textDecorationLine.includes("underline") || (borderBottomStyle !== "none" && borderBottomWidth !== "0px");
  const isPlain = (link: Element) => {
    const style = getComputedStyle(link);
    return !hasLine(style) && style.color === getComputedStyle(link.parentElement ?? document.body).color;
  };

  /** What is left of an element's look. */
  const look = (part: Element) => {
    const { color, fontWeight, fontStyle, textDecoration, border, outline } = getComputedStyle(part);
    return [color, fontWeight, fontStyle, textDecoration, border, outline, hasMark(part)].join();
  };
  const hasMark = (part: Element) =>
    ["::before", "::after"].some((pseudo) => !/^(none|normal|"")$/.test(getComputedStyle(part, pseudo).content));
  const states = "[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true]";
  /** Whether it is marked among its like, and looks like one of them. */
  const isLost = (part: Element) => {
    const like = [...(part.closest("ul, ol, nav, tr, [role]")?.querySelectorAll(part.localName) ?? [])];
    return like.some((other) => !other.matches(states) && hasWords(other) && look(other) === look(part));
  };
  /** Whether it has a name, and nothing but a background to show it. */
  const isOnlyBackground = (part: Element) =>
    part.matches("[role=img], [role=status], [aria-label]:not(:has(*)), [title]:empty") &&
    !part.textContent?.trim() &&
    !part.matches("img, svg, input, button, select, textarea, iframe, video, canvas, a") &&
    !part.querySelector("img, svg, canvas") &&
    getComputedStyle(part).backgroundImage === "none" &&
    getComputedStyle(part).borderStyle === "none" &&
    !hasMark(part);

  return [
    ...shown
      .filter((part) => hasWords(part) && isUnreadable(part))
      .map((part) => newsroom.mark("forced-colours-words", part)),
    ...shown
      .filter((part) => part.matches("a[href]") && hasWords(part) && isPlain(part))
      .map((part) => newsroom.mark("forced-colours-link", part)),
    ...shown
      .filter((part) => part.matches(states) && hasWords(part) && isLost(part))
      .map((part) => newsroom.mark("forced-colours-status", part)),
    ...shown.filter(isOnlyBackground).map((part) => newsroom.mark("forced-colours-status", part)),
  ];
}
