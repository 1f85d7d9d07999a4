import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../../media/cache.ts";
import { pngLogo, svgLogo } from "../../media/logo-recipe.ts";
import { readSvg } from "../../media/svg/read-svg.ts";
import { sizeInWords } from "../../newsroom/format.ts";
import { type Logo, shapeOf, shownSize } from "../../newsroom/logo.ts";
import type { Picture } from "../../newsroom/media.ts";
import { isViolation, type PlacedViolation, type Problem, type Read, type Violation } from "../../problems/problem.ts";
import { notAFile } from "../files/files.ts";
import { belowMedia, isMedia, type MediaLibrary, missingMedia } from "../files/media-library.ts";
import { inFile, judge } from "../judge.ts";
import type { LogoLines } from "./logo-field.ts";

/** Every reader of every page loads it. */
const mostOfSvg = 200_000;

/** Where the files of a logo are looked for. */
interface Places {
  /** The content folder. */
  readonly folder: string;
  readonly library: MediaLibrary;
  /** Every file below `media/`, by its path from there. */
  readonly names: readonly string[];
}

/** Looks into the files of a logo. What is wrong inside a drawing comes back at its line in the drawing. */
export async function readLogo({ values, file }: LogoLines, places: Places): Promise<Read<Logo | undefined>> {
  if (!values) return { value: undefined, problems: [] };
  const problems: Problem[] = [];
  const read = async (key: "file" | "dark" | "icon"): Promise<Picture | undefined> => {
    const name = values[key];
    if (name === undefined) return undefined;
    const at = file.header.at(["logo", key]);
    const found = await open(name, places, key === "icon");
    if ("picture" in found) {
      if (found.advice) problems.push(...judge(file, [{ ...found.advice, at }]));
      return found.picture;
    }
    if ("inside" in found) {
      const path = join(places.folder, "media", belowMedia(name));
      problems.push(inFile(path, { ...found.inside, at: { ...found.inside.at, field: "logo" } }, "error"));
      return undefined;
    }
    const { value, ...fault } = found;
    const paste = value === undefined ? undefined : file.header.withValue(["logo", key], () => value);
    problems.push(...judge(file, [{ ...fault, at, ...(paste !== undefined && { paste: [paste] }) }]));
    return undefined;
  };
  const [light, dark, icon] = [await read("file"), await read("dark"), await read("icon")];
  return { value: light && { light, dark, icon, alt: values.alt }, problems };
}

type Opened =
  | { readonly picture: Picture; readonly advice?: Violation | undefined }
  | { readonly inside: PlacedViolation }
  | Violation;

async function open(typed: string, places: Places, isIcon: boolean): Promise<Opened> {
  const name = belowMedia(typed);
  const found = await openAt(name, places, isIcon);
  if (!isIcon || !("picture" in found) || shapeOf(found.picture) === "square") return found;
  return {
    rule: "logo-kind",
    message: `${found.picture.file} is not about as wide as it is high, as icons are`,
    fix: "save a square one, or delete `icon`: the icon is then drawn from the council's colour",
  };
}

async function openAt(name: string, places: Places, isIcon: boolean): Promise<Opened> {
  if (name.endsWith(".svg") && places.names.includes(name)) return openSvg(join(places.folder, "media", name));
  const alike = places.names.filter((other) => other.toLowerCase() === name.toLowerCase());
  // In other capitals than the file has.
  if (alike.length === 0 || (alike.includes(name.toLowerCase()) && !alike.includes(name))) return missing(name, places);
  const found = places.library.find(name);
  if (!isMedia(found)) return found;
  if (found.kind === "picture" && name.endsWith(".png")) return isIcon ? finenessOfIcon(found) : fineness(found);
  return {
    rule: "logo-kind",
    message: `${found.file} is neither an SVG nor a PNG`,
    fix: "save the logo as SVG, or as PNG with nothing behind it",
  };
}

function missing(name: string, { folder, names }: Places): Violation {
  const fit = names.filter((other) => /\.(svg|png)$/i.test(other));
  const { near, ...violation } = missingMedia(folder, name, fit);
  return { ...violation, value: near.length === 1 ? near[0] : undefined };
}

async function openSvg(path: string): Promise<Opened> {
  const whole = (violation: Violation): Opened => ({ inside: { ...violation, at: { line: 1, column: 1 } } });
  try {
    const found = await lstat(path);
    if (!found.isFile()) return whole(notAFile);
    if (found.size > mostOfSvg)
      return whole({
        rule: "file-too-large",
        message: `the file has ${sizeInWords(found.size, "en-GB")}, and a logo can have ${sizeInWords(mostOfSvg, "en-GB")}`,
        fix: "simplify the drawing, or save the logo as PNG, 96 pixels high or more",
      });
    const bytes = await readFile(path);
    const drawing = readSvg(bytes);
    if (isViolation(drawing)) return { inside: { ...drawing, message: `the file ${drawing.message}` } };
    return { picture: svgLogo(path, hashOf(bytes), drawing) };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["EACCES", "EPERM"].includes(code))
      return whole({
        rule: "no-access",
        message: "this account may not read the file",
        fix: "ask for permission to read it",
      });
    // An officer may take it away while the preview looks at it.
    if (code === "ENOENT")
      return whole({ rule: "missing-media", message: "there is no such file", fix: "put the file there" });
    throw error;
  }
}

/** Whether a PNG has the pixels that its place on a page takes, on fine screens too. */
function fineness(original: Picture): Opened {
  const shown = shownSize(original);
  const sizeOf = (size: typeof shown, scale = 1) => `${size.width * scale} × ${size.height * scale}`;
  const said = `${original.file} has ${sizeOf(original)} pixels, and is shown ${sizeOf(shown)} pixels large`;
  const fix = `save the logo as SVG, or as PNG of ${sizeOf(shown, 2)} pixels or more`;
  if (original.width < shown.width) return { rule: "small-logo", message: `${said}: it would be blurred`, fix };
  const isFine = original.width >= shown.width * 2;
  const message = `${said}: it is blurred on fine screens`;
  return {
    picture: pngLogo(original),
    advice: isFine ? undefined : { rule: "small-logo", level: "advice", message, fix },
  };
}

/** What phones show on their home screens, in pixels. */
const icon = 180;

function finenessOfIcon(original: Picture): Opened {
  const { file, width, height } = original;
  const message = `${file} has ${width} × ${height} pixels, and phones show icons of ${icon} × ${icon}`;
  const fix = `save the icon as SVG, or as PNG of ${icon} × ${icon} pixels or more`;
  const isFine = Math.max(width, height) >= icon;
  return {
    picture: pngLogo(original),
    advice: isFine ? undefined : { rule: "small-logo", level: "advice", message, fix },
  };
}
