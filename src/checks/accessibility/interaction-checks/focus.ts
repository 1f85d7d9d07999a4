import sharp from "sharp";
import { widths } from "../widths.ts";
import { type Check, type Mark, type OpenPage, understanding } from "./check.ts";

/** WCAG 2.4.7: a keyboard user sees where the focus is. */
export const focus: Check = {
  widths,
  rules: {
    "focus-visible": {
      message: "With the focus on it, this looks as it does without",
      fix: "Give it an outline of 2 pixels or more on :focus-visible, in a colour with a contrast of 3 to 1.",
      guidance: understanding("focus-visible"),
    },
  },
  find: async (open) => await findUnseenFocus(open, "focus-visible"),
};

/**
 * Marks what shows no focus: an outline that has contrast and is not cut off is a focus to be seen, and where there is
 * none the pixels decide.
 */
export async function findUnseenFocus({ page, protocol }: OpenPage, rule: string): Promise<Mark[]> {
  const doubtful = await page.evaluate(listStopsWithoutOutline);
  const marks: Mark[] = [];
  const shoot = async (index: number, focused: boolean) => {
    const clip = await page.evaluate(showStop, index, focused);
    const { data } = await protocol.send("Page.captureScreenshot", { clip });
    return await sharp(Buffer.from(data, "base64")).removeAlpha().raw().toBuffer();
  };
  for (const index of doubtful) {
    if (!differ(await shoot(index, false), await shoot(index, true))) {
      marks.push(
        await page.evaluate((index, rule) => newsroom.mark(rule, focusTest.stops[index] as Element), index, rule),
      );
    }
  }
  await page.evaluate(() => focusTest.end());
  return marks;
}

/** Whether two pictures of one size, three bytes a pixel, differ as much as a short line does. */
function differ(one: Buffer, other: Buffer): boolean {
  let changed = 0;
  for (let pixel = 0; pixel < one.length; pixel += 3) {
    const isOther = [0, 1, 2].some((part) => Math.abs((one[pixel + part] ?? 0) - (other[pixel + part] ?? 0)) > 60);
    if (isOther) changed += 1;
  }
  return changed >= 20;
}

declare global {
  /** What the page remembers while its stops are looked at. */
  var focusTest: { readonly stops: readonly HTMLElement[]; end(): void };
}

function listStopsWithoutOutline(): number[] {
  const calm = "scroll-behavior: auto; transition: none; animation: none; caret-color: transparent;";
  const restyle = newsroom.restyle("*", calm);
  const stops = newsroom.stops();
  const outlineOf = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, outlineOffset };
  };

  function showsOutline(element: HTMLElement): boolean {
    const before = JSON.stringify(outlineOf(element));
    element.focus();
    const outline = outlineOf(element);
    const width = Number.parseFloat(outline.outlineWidth);
    const offset = Number.parseFloat(outline.outlineOffset);
    if (JSON.stringify(outline) === before || outline.outlineStyle === "none" || width < 1) return false;
    const ground = newsroom.backdrop(offset < 0 ? element : element.parentElement);
    const hasContrast = ground !== undefined && newsroom.contrast(outline.outlineColor, ground) >= 3;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const reach = Math.max(0, offset) + width;
    const sides = newsroom
      .cutters(element, { words: false, scrolling: true })
      .map((box) => [
        box.left <= left - reach,
        box.right >= right + reach,
        box.top <= top - reach,
        box.bottom >= bottom + reach,
      ])
      .reduce((all, box) => all.map((side, index) => side && box[index] === true), [true, true, true, true]);
    return (hasContrast || outline.outlineStyle === "auto") && sides.filter(Boolean).length >= 2;
  }

  const doubtful = stops.flatMap((stop, index) => (showsOutline(stop) ? [] : index));
  globalThis.focusTest = {
    stops,
    end() {
      restyle();
      (document.activeElement as HTMLElement | null)?.blur();
      newsroom.scrollBack();
    },
  };
  return doubtful;
}

/** Focuses a stop, or takes the focus away, and gives the piece of the page around the stop. */
function showStop(index: number, focused: boolean) {
  const stop = focusTest.stops[index];
  stop?.focus();
  const { left, top, width, height } = stop?.getBoundingClientRect() ?? new DOMRect();
  const [x, y] = [Math.max(0, left + scrollX - 12), Math.max(0, top + scrollY - 12)];
  const clip = { x, y, width: width + 24, height: height + 24, scale: 1 };
  if (!focused) stop?.blur();
  return clip;
}
