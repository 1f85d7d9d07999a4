import { kinds } from "../../kinds/kinds.ts";
import type { RuleId } from "../../problems/catalogue.ts";
import { oneOf } from "../../problems/nearest.ts";
import type { Violation } from "../../problems/problem.ts";
import { slug, slugifyName } from "../../text/slug.ts";
import { mediaTypes } from "./media-types.ts";

const mediaPath = new RegExp(`^media/(?:${slug}/)*[a-z0-9]+(?:[-_.][a-z0-9]+)*$`);

const everyFiles = Object.values(kinds).map(({ files }) => files);
const textFolders = everyFiles.flatMap(({ place }) => (place.endsWith("/") ? place : []));

/** The files that lie beside the folders. */
export const settings = ["site.yaml", ...everyFiles.flatMap(({ place }) => (place.endsWith("/") ? [] : place))];

/** The folders of a content folder. */
export const folders = [...textFolders, "media/"];

const places = `put texts in ${allOf(textFolders)}, and pictures and documents in media/`;

/** "news/, strategies/ and pages/". */
export function allOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Where files lie that are to become texts. Nothing in it is published. */
export const inbox = "inbox/";

/** The address that a text has by its path from the content folder; undefined where it has none. */
export function addressOf(path: string): string | undefined {
  for (const { addressOf: of } of everyFiles) {
    const address = of(path);
    if (address !== undefined) return address;
  }
  return undefined;
}

/**
 * Judges the name of a file by its path from the content folder; undefined where it belongs there. An SVG does where the site
 * names it as its logo.
 */
export function nameFault(path: string, logos: readonly string[] = []): Violation | undefined {
  const top = path.includes("/") ? path.replace(/\/.*/s, "/") : "";
  if (top === "media/")
    return mediaFault(
      path,
      logos.some((logo) => logo.toLowerCase() === path.slice(top.length).toLowerCase()),
    );
  const files = everyFiles.find(({ place }) => place === (top || path));
  if (files) return files.nameFault(path, places);
  if (top) return notHere(`there is no place for the folder ${top}`, places);
  if (folders.includes(`${path}/`))
    return notHere("this is a file, but it should be a folder", "add a folder with this name");
  return settings.includes(path)
    ? undefined
    : notHere("this file does not belong here", `keep only ${settings.join(" and ")} here; ${places}`);
}

function notHere(message: string, fix: string, rule: RuleId = "file-place"): Violation {
  return { rule, message, fix };
}

/** What is wrong with any other SVG: it is a document that can hold programs. */
const onlyALogo: Violation = notHere(
  "only a logo that site.yaml names can be an SVG",
  "if it is the logo, name it in site.yaml; else save it as PNG or JPEG, upload that, and delete this one",
  "file-kind",
);

/** What is wrong where a text shows the logo's SVG: pictures of texts come as pixels alone. */
export const shownAsPicture: Violation = { ...onlyALogo, fix: "save the picture as PNG, and name that here" };

/** Whether a file is a drawing by its name. */
export function isSvg(path: string): boolean {
  return path.toLowerCase().endsWith(".svg");
}

/** A kind of file that people have and browsers do not show. */
interface OtherKind {
  readonly endings: readonly string[];
  /** What is wrong with it. */
  readonly message: string;
  /** The way from it to one that they do show. */
  readonly instead: string;
  /** What to do with a file that lies in the folder, after that. */
  readonly after: string;
}

const uploadThat = ", upload that, and delete this one";

const otherKinds: readonly OtherKind[] = [
  {
    endings: ["heic", "heif"],
    message: "most browsers cannot show HEIC pictures, as iPhones take them",
    instead:
      "save the picture as JPEG: in Windows, open it in Photos and choose Save as. On an iPhone, choose Settings, Camera, Formats, Most Compatible",
    after: "",
  },
  {
    endings: ["doc", "docm", "dot", "rtf", "pages"],
    message: "not everybody can open this kind of document",
    instead: "save the document as .docx in Word (File, Save As, Word Document)",
    after: uploadThat,
  },
  {
    endings: ["xls", "xlsm", "xlsb", "numbers"],
    message: "not everybody can open this kind of spreadsheet",
    instead: "save the spreadsheet as .xlsx in Excel (File, Save As, Excel Workbook)",
    after: uploadThat,
  },
  {
    endings: ["ppt", "pps", "pptm", "ppsx", "key"],
    message: "not everybody can open this kind of presentation",
    instead: "save the presentation as .pptx or PDF in PowerPoint",
    after: uploadThat,
  },
  {
    endings: ["svg"],
    message: onlyALogo.message,
    instead: "if it is the logo, name it in site.yaml; else save it as PNG or JPEG",
    after: uploadThat,
  },
  {
    endings: ["bmp", "tif", "tiff", "eps", "psd"],
    message: "pictures of this kind cannot be published",
    instead: "save the picture as PNG or JPEG",
    after: uploadThat,
  },
  {
    endings: ["mp3", "m4a", "wav", "mp4", "m4v", "mov", "avi", "wmv", "webm"],
    message: "a recording cannot be published here",
    instead: "link in the text to where the council publishes its recordings",
    after: ", and delete this file",
  },
  {
    endings: ["zip", "rar", "7z"],
    message: "nobody sees what is in a packed file",
    instead: "unpack it and upload its files one by one",
    after: "",
  },
];

/** What a file is by its ending, where it cannot be published, and the way to one that can; undefined where it can be. */
export function unpublishableKind(ending: string): Pick<OtherKind, "message" | "instead"> | undefined {
  const other = otherKinds.find(({ endings }) => endings.includes(ending));
  if (other || Object.hasOwn(mediaTypes, ending)) return other;
  return { message: "a file of this kind cannot be published", instead: publishable };
}

const publishable = `upload one that ends in ${oneOf(Object.keys(mediaTypes).map((type) => `.${type}`))}`;

function mediaFault(path: string, isLogo: boolean): Violation | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const isSvgLogo = isLogo && ending === "svg";
  const after = otherKinds.find(({ endings }) => endings.includes(ending))?.after ?? "";
  const other = isSvgLogo ? undefined : unpublishableKind(ending);
  if (other) return notHere(other.message, other.instead + after, "file-kind");
  if (mediaPath.test(path)) return undefined;
  const names = path.slice("media/".length, -ending.length - 1).split("/");
  const right = `media/${names.map((name) => slugifyName(name) || "name").join("/")}.${ending}`;
  const message = "the name becomes an address, which has only small letters, digits and hyphens";
  return { rule: "file-name", message, fix: right, value: right };
}
