import slugify from "@sindresorhus/slugify";
import { address } from "../../newsroom/address.ts";
import { oneOf } from "../told.ts";
import { mediaTypes } from "./media-types.ts";
import { notAText } from "./not-a-text.ts";
import { aSlug, releaseName } from "./release-name.ts";

/** What is wrong with a file's name, and the path from the content folder that would do. */
export interface NameFault {
  readonly what: string;
  /** A path; or, where none can be worked out, what may lie there. */
  readonly write: string;
  readonly isPath: boolean;
}

/** The pages that every newsroom has, by the name of their file and of their address. */
export const requiredPages: readonly string[] = ["about", "contact", "privacy"];

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";
const releasePath = new RegExp(`^news/(\\d{4})/\\1-\\d{2}-\\d{2}-${slug}\\.md$`);
const strategyPath = new RegExp(`^strategies/${slug}\\.md$`);
const mediaPath = new RegExp(`^media/(?:${slug}/)*[a-z0-9]+(?:[-_.][a-z0-9]+)*$`);

/** The address that a text has by its path from the content folder; undefined where it has none. */
export function addressOf(path: string): string | undefined {
  const [, year = "", release] = /^news\/(\d{4})\/\d{4}-\d{2}-\d{2}-(.+)\.md$/.exec(path) ?? [];
  if (release !== undefined) return address.release(year, release);
  const [, folder, name = ""] = /^(strategies|pages)\/(.+)\.md$/.exec(path) ?? [];
  return folder && (folder === "pages" ? address.page(name) : address.strategy(name));
}

/** Judges the name of a file by its path from the content folder; undefined where it belongs there. */
export function nameFault(path: string): NameFault | undefined {
  const [top = ""] = path.split("/");
  switch (path.includes("/") ? top : "") {
    case "":
      if (folders.has(path)) return notHere("this is a file, and a folder must stand here", "a folder of this name");
      return settings.includes(path)
        ? undefined
        : notHere("this file does not belong here", `${settings.join(" and ")}; ${places}`);
    case "news":
      return releasePath.test(path) && placeholdersIn(path).length === 0
        ? undefined
        : textFault(path, (name, what) => ({ what, write: releaseName(path, name), isPath: true }));
    case "strategies":
      return strategyPath.test(path) && placeholdersIn(path).length === 0
        ? undefined
        : textFault(path, (name, what) => ({ what, write: `strategies/${name || aSlug}.md`, isPath: true }));
    case "pages":
      return requiredPages.some((name) => path === `pages/${name}.md`) ? undefined : pageFault(path);
    case "media":
      return mediaFault(path);
    default:
      return notHere(`there is no place for the folder ${top}/`, places);
  }
}

/** The files that lie beside the folders. */
const settings = ["site.yaml", "accessibility.yaml"];

const folders = new Set(["news", "strategies", "pages", "media"]);
const places = "texts in news/, strategies/ and pages/; pictures and documents in media/";

function notHere(what: string, write: string): NameFault {
  return { what, write, isPath: false };
}

function pageFault(path: string): NameFault {
  if (path === "pages/accessibility.md")
    return notHere(
      "the accessibility statement is made from its facts, in accessibility.yaml beside site.yaml",
      "what it says there, and delete this file",
    );
  return notHere("there is no page of this name", oneOf(requiredPages.map((name) => `pages/${name}.md`)));
}

/** `better` makes the fault from the name in the form that addresses have. */
function textFault(path: string, better: (name: string, what: string) => NameFault): NameFault {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const [, stem = file, ending = ""] = /^(.+?)((?:\.(?:md|mdx|markdown|txt))+|\.\w+)?$/i.exec(file) ?? [];
  if (file.startsWith(".") || !/^(\.(md|mdx|markdown|txt))*$/i.test(ending))
    return {
      ...(notAText(path, ending.slice(1)) ?? {
        what: `a file that ends in ${ending || file} cannot lie here`,
        write: places,
      }),
      isPath: false,
    };
  const name = slugifyName(stem);
  const left = placeholdersIn(path);
  if (left.length > 0) return better(name, `the name still has ${left.join(" and ")} in it`);
  if (ending !== ".md") return better(name, "the name of a text ends in .md");
  if (name !== stem)
    return better(name, "the name becomes an address, which has only small letters, digits and hyphens");
  if (path.startsWith("strategies/")) return better(name, "a strategy lies in strategies/ itself, in no other folder");
  return better(name, releaseNameFault(path, stem));
}

function releaseNameFault(path: string, stem: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(stem)) return "the name of a release begins with its date";
  if (/^\d{4}-\d{2}-\d{2}-?$/.test(stem))
    return "the name of a release goes on after its date, with its title in a few words";
  return path.startsWith(`news/${stem.slice(0, 4)}/`)
    ? "the name of a release is its date and a slug"
    : "a release lies in the folder of its year";
}

const datePlace = /(?:^|\/)(?:\d{4}|yyyy)-(\d{1,2}-dd|mm(?=-\d)|mm-dd)(?=[-.]|$)/i;
const titlePlace =
  /(?<=(?:^|\/)(?:(?:\d{4}|yyyy)-(?:\d{1,2}|mm)-(?:\d{1,2}|dd)-)?)(?:title-in-)?a-few-words(?=\.\w+$|$)/i;

/** What still stands in a path where the day and the title of a text go. */
function placeholdersIn(path: string): string[] {
  const [, day] = datePlace.exec(path) ?? [];
  const [title] = titlePlace.exec(path) ?? [];
  return [day, title].filter((part) => part !== undefined);
}

/** The path with a title where the words for one stand; `undone` says what is still to be filled in by hand. */
export function filledIn(path: string, title: string): { readonly right: string; readonly undone?: string } {
  const right = path.replace(titlePlace, (words) => slugifyName(title) || words);
  const undone = placeholdersIn(right).map((place) =>
    place.endsWith("words") ? "the title in a few words" : `the month and the day in place of ${place}`,
  );
  return undone.length > 0 ? { right, undone: undone.join(", and ") } : { right };
}

/** Kinds of file that people have and browsers do not show, with the way from each to one that they do. */
const otherKinds = [
  {
    endings: ["heic", "heif"],
    what: "most browsers cannot show HEIC pictures, as iPhones take them",
    write:
      "the picture saved as JPEG: in Windows open it in Photos and choose Save as; the iPhone takes JPEG after Settings, Camera, Formats, Most Compatible",
  },
  {
    endings: ["doc", "docm", "dot", "rtf", "pages"],
    what: "not everybody can open this kind of document",
    write: "the document saved by Word as .docx: File, Save As, Word Document; upload that, and delete this one",
  },
  {
    endings: ["xls", "xlsm", "xlsb", "numbers"],
    what: "not everybody can open this kind of spreadsheet",
    write: "the spreadsheet saved by Excel as .xlsx: File, Save As, Excel Workbook; upload that, and delete this one",
  },
  {
    endings: ["ppt", "pps", "pptm", "ppsx", "key"],
    what: "not everybody can open this kind of presentation",
    write: "the presentation saved by PowerPoint as .pptx or as a PDF; upload that, and delete this one",
  },
  {
    endings: ["bmp", "tif", "tiff", "svg", "eps", "psd"],
    what: "pictures of this kind cannot be published",
    write: "the picture saved as PNG or JPEG; upload that, and delete this one",
  },
  {
    endings: ["mp3", "m4a", "wav", "mp4", "m4v", "mov", "avi", "wmv", "webm"],
    what: "a recording cannot be published here",
    write: "a link in the text to where the council publishes its recordings, and delete this file",
  },
  {
    endings: ["zip", "rar", "7z"],
    what: "nobody sees what is in a packed file",
    write: "the files that are in it, each by itself",
  },
] satisfies readonly { readonly endings: readonly string[]; readonly what: string; readonly write: string }[];

function mediaFault(path: string): NameFault | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const other = otherKinds.find(({ endings }) => endings.includes(ending));
  if (other) return notHere(other.what, other.write);
  if (!Object.hasOwn(mediaTypes, ending))
    return notHere(
      "a file of this kind cannot be published",
      `one that ends in ${oneOf(Object.keys(mediaTypes).map((type) => `.${type}`))}`,
    );
  if (mediaPath.test(path)) return undefined;
  const names = path.slice("media/".length, -ending.length - 1).split("/");
  return {
    what: "the name becomes an address, which has only small letters, digits and hyphens",
    write: `media/${names.map((name) => slugifyName(name) || "name").join("/")}.${ending}`,
    isPath: true,
  };
}

/** A name in the form that addresses have: `Café's new look` becomes `cafes-new-look`. */
export function slugifyName(name: string): string {
  return slugify(name.replaceAll(/['’]/g, ""), { decamelize: false });
}

/** What a slug says: `new-library-opens` becomes "New library opens". */
export function inWords(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
