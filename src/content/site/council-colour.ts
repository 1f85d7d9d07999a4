import { clampChroma, colorsNamed, converter, differenceCiede2000, formatHex, parse, wcagContrast } from "culori";
import { z } from "zod";
import { type Colours, grounds, usualColours } from "../../newsroom/colours.ts";
import { nearest } from "../../problems/nearest.ts";
import { refuse } from "../fields.ts";
import { quoted } from "../front-matter/quoted-line.ts";

/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;

/** CIEDE2000: below it, two colours of text are hard to tell apart. */
const leastDifference = 20;

/** Steps of lightness that are tried; each is finer than an eye can see. */
const steps = 500;

/** For a council whose own colour is near the usual one of followed links. */
const otherVisited = { light: "#6d4417", dark: "#e0bd8d" };

/** A colour as brand guidelines give it, `"#0b5c50"` with or without its sign, or a name of CSS; kept as `#rrggbb`. */
export const colourField = z
  .string()
  .min(1)
  .transform((value, context): string => {
    const typed = value.trim().toLowerCase();
    const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed)?.[1];
    const colour = hex ? parse(`#${hex}`) : Object.hasOwn(colorsNamed, typed) ? parse(typed) : undefined;
    if (colour) return formatHex(colour);
    // "Our green" is no name, and the nearest to it is not theirs.
    const [near] = typed.includes(" ") ? [] : nearest(typed, Object.keys(colorsNamed));
    const other = parse(typed);
    const meant = other ? quoted(formatHex(other)) : near;
    return refuse(context, {
      rule: "colour",
      message: `"${value}" is not a colour as the newsroom reads it`,
      fix: meant ?? 'its six digits, such as "#0b5c50", or a colour name, like teal',
      value: meant,
    });
  });

/** The colours of links that come of the council's own, `#rrggbb`: as dark or as light as it takes to be read. */
export function coloursOf(own: string): Colours {
  const light = legible(own, grounds.light, "darker");
  const dark = legible(own, grounds.dark, "lighter");
  const isFar = (["light", "dark"] as const).every(
    (mode) => differenceCiede2000()({ light, dark }[mode], usualColours[mode].visited) >= leastDifference,
  );
  const visited = isFar ? { light: usualColours.light.visited, dark: usualColours.dark.visited } : otherVisited;
  return { light: { link: light, visited: visited.light }, dark: { link: dark, visited: visited.dark } };
}

const toOklch = converter("oklch");

/** The colour, or the nearest of its hue to it that can be read on all of the grounds. */
function legible(own: string, on: readonly string[], way: "darker" | "lighter"): string {
  const start = toOklch(own) ?? { mode: "oklch", l: 0, c: 0 };
  const end = way === "darker" ? 0 : 1;
  for (let step = 0; step <= steps; step += 1) {
    const l = start.l + ((end - start.l) * step) / steps;
    const tried = step === 0 ? own : formatHex(clampChroma({ ...start, l }, "oklch"));
    if (on.every((ground) => wcagContrast(tried, ground) >= leastContrast)) return tried;
  }
  return way === "darker" ? "#000000" : "#ffffff";
}
