import { cardSize } from "../newsroom/card-size.ts";
import type { Card } from "../newsroom/cards.ts";
import { grounds, inks } from "../newsroom/colours.ts";
import type { StateKind } from "../newsroom/strategies/state.ts";
import { fitTitle } from "./fit-title.ts";
import { fontOf, type Weight } from "./fonts.ts";
import { type Glyph, shapeLine } from "./shape.ts";

/** What all cards of a site have in common, as it is drawn. */
interface Frame {
  readonly council: string;
  /** The band, `#rrggbb`. */
  readonly colour: string;
  readonly logo?: CardLogo | undefined;
}

/** A council's logo as it stands on cards. */
export interface CardLogo {
  /** The picture, as a `data:` address. */
  readonly data: string;
  /** Its own shape, in whatever unit. */
  readonly width: number;
  readonly height: number;
}

/** The style sheet's colours, and those of its groups of states: `_includes/styles/site.css`. */
const [paper] = grounds.light;
const ink = inks.light;
const muted = "#475652";
const rule = "#c3cdc9";
const waiting = { text: "#5c3a00", tint: "#fcefd3" };
const applies = { text: "#0a4a3c", tint: "#e0f1ea" };
const chipColours: Readonly<Partial<Record<StateKind, typeof waiting>>> = {
  "in-force": applies,
  extended: applies,
  replaced: { text: "#1d3b73", tint: "#e4ecf9" },
  withdrawn: { text: "#7a1c1c", tint: "#fae7e5" },
  ended: { text: "#36413e", tint: "#e9edeb" },
};

const margin = 80;
const band = 24;
const small = 32;
const nameSize = 34;
const aboveBase = 124;
const title = { top: 166, height: 310 };
const footer = { rule: 510, middle: 568 };

/** How large a logo stands on a card at most, in pixels. */
export const mostLogo = { width: 420, height: 80 } as const;

/** Lines of letters that hang in knots below their line need more room. */
const lineHeights = { usual: 1.2, arabic: 1.62 };

/** A card as SVG: paths and at most one picture, so that no renderer has to know a font. */
export function cardSvg(card: Card, { council, colour, logo }: Frame): string {
  const { width, height } = cardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rectangle(0, 0, width, height, paper),
    rectangle(0, 0, width, band, colour),
    ...aboveTitle(card),
    ...titleLines(card),
    rectangle(margin, footer.rule, width - 2 * margin, 2, rule),
    ...footerOf(council, logo),
    "</svg>",
  ].join("");
}

function aboveTitle({ above, chip }: Card): string[] {
  if (!chip) return [line(above, margin, aboveBase, small, "regular", muted)];
  const { text, tint } = chipColours[chip.kind] ?? waiting;
  const [mark, gap, size] = [22, 16, 30];
  const wide = (shapeLine(chip.words, "bold", false).width * size) / 1000;
  const box = { x: margin, y: aboveBase - 41, width: wide + mark + 3 * gap, height: 56 };
  return [
    `<rect x="${box.x}" y="${box.y}" width="${round(box.width)}" height="${box.height}" rx="4" fill="${tint}" stroke="${text}" stroke-width="2"/>`,
    markOf(chip.kind, box.x + gap + mark / 2, box.y + box.height / 2, text),
    line(chip.words, box.x + 2 * gap + mark, aboveBase - 2, size, "bold", text),
    line(above, box.x + box.width + 24, aboveBase - 2, small, "regular", muted),
  ];
}

/** Half a disc waits, a full one applies, a ring is over, an arrow leads on, a cross is withdrawn: as in the style sheet. */
function markOf(kind: StateKind, x: number, y: number, colour: string): string {
  const ring = `<circle cx="${x}" cy="${y}" r="9" fill="none" stroke="${colour}" stroke-width="4"/>`;
  const stroke = (path: string) => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="4"/>`;
  switch (kind) {
    case "in-force":
    case "extended":
      return `<circle cx="${x}" cy="${y}" r="11" fill="${colour}"/>`;
    case "ended":
      return ring;
    case "replaced":
      return stroke(`M${x - 6},${y - 10}L${x + 4},${y}L${x - 6},${y + 10}`);
    case "withdrawn":
      return stroke(`M${x - 9},${y - 9}L${x + 9},${y + 9}M${x + 9},${y - 9}L${x - 9},${y + 9}`);
    default:
      return `${ring}<path d="M${x},${y - 9}A9,9 0 0 0 ${x},${y + 9}Z" fill="${colour}"/>`;
  }
}

function titleLines({ title: words, titleLanguage }: Card): string[] {
  const isFromRight = titleLanguage?.isFromRight ?? /^[^\p{L}]*\p{Script=Arabic}/u.test(words);
  const isArabic = /\p{Script=Arabic}/u.test(words);
  const lineHeight = isArabic ? lineHeights.arabic : lineHeights.usual;
  const room = { width: cardSize.width - 2 * margin, height: title.height };
  const { size, lines } = fitTitle(words, room, lineHeight, (part) => shapeLine(part, "bold", isFromRight).width);
  // A short title stands in the middle of its room, a little above.
  const free = title.height - lines.length * size * lineHeight;
  const top = title.top + free * 0.4;
  const base = (index: number) => top + (index + 0.5) * size * lineHeight + size * (isArabic ? 0.28 : 0.35);
  return lines.map((text, index) => line(text, margin, base(index), size, "bold", ink, isFromRight));
}

function footerOf(council: string, logo: CardLogo | undefined): string[] {
  if (!logo) return nameLines(council, margin);
  const scale = Math.min(mostLogo.width / logo.width, mostLogo.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return [
    `<image x="${margin}" y="${round(footer.middle - height / 2)}" width="${round(width)}" height="${round(height)}" href="${logo.data}"/>`,
    ...nameLines(council, margin + width + 28),
  ];
}

/** The council's name from `x` on, in two lines of about one width where one would be too small to be read. */
function nameLines(council: string, x: number): string[] {
  const most = ((cardSize.width - margin - x) * 1000) / nameSize;
  const widest = (lines: readonly string[]) => Math.max(...lines.map((text) => shapeLine(text, "bold", false).width));
  const lines =
    widest([council]) > most
      ? waysToSet(council).reduce((best, other) => (widest(other) < widest(best) ? other : best))
      : [council];
  const size = Math.min(nameSize, (nameSize * most) / Math.max(1, widest(lines)));
  const base = (index: number) => footer.middle + size * (0.35 + 1.2 * (index - (lines.length - 1) / 2));
  return lines.map((text, index) => line(text, x, base(index), size, "bold", ink));
}

/** Words in one line, and in two, by each of their spaces. */
function waysToSet(text: string): string[][] {
  const words = text.split(" ");
  const parts = words.slice(1).map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)]);
  return [[text], ...parts.map((two) => two.map((part) => part.join(" ")))];
}

/** One line of words. Where they run from right to left they end at the right margin. What is too long is made smaller. */
function line(
  words: string,
  x: number,
  base: number,
  usualSize: number,
  weight: Weight,
  colour: string,
  isFromRight = false,
): string {
  const { glyphs, width } = shapeLine(words, weight, isFromRight);
  const room = cardSize.width - margin - x;
  const size = Math.min(usualSize, (room * 1000) / Math.max(1, width));
  const start = isFromRight ? cardSize.width - margin - (width * size) / 1000 : x;
  const scale = size / 1000;
  return `<g fill="${colour}" transform="translate(${round(start)} ${round(base)}) scale(${scale} -${scale})">${glyphs.map(outline).join("")}</g>`;
}

const outlines = new Map<string, string>();

function outline({ font, id, x, y }: Glyph): string {
  const key = `${font} ${id}`;
  const path = outlines.get(key) ?? fontOf(font).glyphToPath(id);
  outlines.set(key, path);
  return path === "" ? "" : `<path transform="translate(${x} ${y})" d="${path}"/>`;
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
