import { createRequire } from "node:module";
import type bidiFactory from "bidi-js";
import { Direction, Buffer as GlyphBuffer, shape } from "harfbuzzjs";
import { type FontName, fontFor, fontOf, type Weight } from "./fonts.ts";

/** A glyph of a line, `x` and `y` in thousandths of the size of its font, from where the line begins. */
export interface Glyph {
  readonly font: FontName;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A line of words as it is drawn, from left to right. */
export interface ShapedLine {
  readonly glyphs: readonly Glyph[];
  /** In thousandths of the size of its font. */
  readonly width: number;
}

/** Words of one font and one direction. */
interface Run {
  readonly text: string;
  readonly font: FontName;
  /** Odd from right to left. UAX #9 */
  readonly level: number;
}

// Its types say that it exports its function under another name than it does.
const bidi: ReturnType<typeof bidiFactory.default> = createRequire(import.meta.url)("bidi-js")();

/** Shapes a line of words: letters that join, marks in their places, and parts that run from right to left turned round. */
export function shapeLine(words: string, weight: Weight, isFromRight: boolean): ShapedLine {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { text, font, level } of inVisualOrder(runsOf(words, weight, isFromRight))) {
    const buffer = new GlyphBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(fontOf(font), buffer);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint: id }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? noPosition;
      // A font draws a box for what it does not have; nothing is better.
      if (id === 0) continue;
      glyphs.push({ font, id, x: width + xOffset, y: yOffset });
      width += xAdvance;
    }
  }
  return { glyphs, width };
}

const noPosition = { xAdvance: 0, xOffset: 0, yOffset: 0 };

function runsOf(words: string, weight: Weight, isFromRight: boolean): Run[] {
  const { levels } = bidi.getEmbeddingLevels(words, isFromRight ? "rtl" : "ltr");
  const runs: { text: string; font: FontName; level: number }[] = [];
  let at = 0;
  for (const letter of words) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const before = runs.at(-1);
    // Spaces and marks stay with the letters before them.
    const font = before && /[\s\p{M}\p{P}]/u.test(letter) ? before.font : fontFor(letter, weight);
    if (before && before.font === font && before.level === level) before.text += letter;
    else runs.push({ text: letter, font, level });
  }
  return runs;
}

/** From the highest level to the lowest odd one, what is at it or above is turned round. UAX #9, L2 */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let ordered = [...runs];
  for (let level = highest; level > 0; level -= 1) {
    const next: Run[] = [];
    let turned: Run[] = [];
    for (const run of ordered) {
      if (run.level >= level) turned = [run, ...turned];
      else {
        next.push(...turned, run);
        turned = [];
      }
    }
    ordered = [...next, ...turned];
  }
  return ordered;
}
