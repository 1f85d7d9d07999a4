import { clampChroma, colorsNamed, converter, differenceCiede2000, formatHex, parse, wcagContrast } from "culori";
import { z } from "zod";
import { type Colours, type CouncilColours, grounds, inks, usualColours } from "../../newsroom/colours.ts";
import { nearest } from "../../problems/nearest.ts";
import { refuse, typedAs } from "../fields.ts";
import { quoted } from "../front-matter/quoted-line.ts";

/** WCAG 2.2, 1.4.3 for text, and 1.4.11 for the line that tells a link from the words around it. */
const leastContrast = { link: 4.5, underline: 3 };

/** CIEDE2000: below `links`, two colours of text are hard to tell apart; below `band`, nobody sees that there is one. */
const leastDifference = { links: 20, band: 10 };

/** In OKLCH: below `grey`, a colour has no hue that anybody would name; a pale hue that is darkened gets `plain` or more. */
const chroma = { grey: 0.03, plain: 0.12 };

/** The hues of OKLCH, in degrees, from orange over yellow to lime, whose darker colours are brown and olive. */
const muddy = { from: 50, to: 130 };

/** Steps of lightness that are tried; each is finer than an eye can see. */
const steps = 500;

/** For a council whose own colour is near the usual one of followed links. */
const otherVisited = { light: "#6d4417", dark: "#e0bd8d" };

/** A colour as brand guidelines give it, `"#0b5c50"` with or without its sign, or a name of CSS; kept as `#rrggbb`. */
export const colourField = z
  .string()
  .min(1)
  .meta(typedAs("colour"))
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

/** The colours that come of the council's own, `#rrggbb`. */
export function coloursOf(own: string): Colours {
  const [light, dark] = [inMode(own, "light"), inMode(own, "dark")];
  const isFar = (["light", "dark"] as const).every(
    (mode) => difference({ light, dark }[mode].link, usualColours[mode].visited) >= leastDifference.links,
  );
  const visited = isFar ? { light: usualColours.light.visited, dark: usualColours.dark.visited } : otherVisited;
  return { light: { ...light, visited: visited.light }, dark: { ...dark, visited: visited.dark } };
}

const difference = differenceCiede2000();
const toOklch = converter("oklch");

type Mode = keyof typeof grounds;

/**
 * Links keep the hue of the council's colour, as dark or as light as it takes to be read. Where that hue would turn to mud,
 * or is a grey, they have the colour of all text, and the line under them keeps what it can of the council's.
 */
function inMode(own: string, mode: Mode): Omit<CouncilColours, "visited"> {
  const links = linksOf(own, mode);
  return { brand: difference(own, grounds[mode][0]) < leastDifference.band ? links.link : own, ...links };
}

function linksOf(own: string, mode: Mode): Pick<CouncilColours, "link" | "underline"> {
  if (isLegible(own, mode, leastContrast.link)) return { link: own };
  const { c = 0, h = 0 } = toOklch(own) ?? {};
  return c < chroma.grey || (h > muddy.from && h < muddy.to)
    ? { link: inks[mode], underline: nearestLegible(own, mode, leastContrast.underline) }
    : { link: nearestLegible(own, mode, leastContrast.link) };
}

/** The nearest colour of its hue that has a contrast with all grounds of a mode. */
function nearestLegible(own: string, mode: Mode, contrast: number): string {
  if (isLegible(own, mode, contrast)) return own;
  const start = toOklch(own) ?? { mode: "oklch", l: 0, c: 0 };
  const end = mode === "light" ? 0 : 1;
  const c = mode === "light" && start.c >= chroma.grey ? Math.max(start.c, chroma.plain) : start.c;
  const tried = Array.from({ length: steps }, (_, step) => start.l + ((end - start.l) * (step + 1)) / steps)
    .values()
    .map((l) => formatHex(clampChroma({ ...start, c, l }, "oklch")));
  return tried.find((colour) => isLegible(colour, mode, contrast)) ?? inks[mode];
}

function isLegible(colour: string, mode: Mode, contrast: number): boolean {
  return grounds[mode].every((ground) => wcagContrast(colour, ground) >= contrast);
}
