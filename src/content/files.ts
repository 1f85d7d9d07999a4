import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import slugify from "@sindresorhus/slugify";
import type { Problem } from "../newsroom/problem.ts";
import { mediaTypes } from "./media-types.ts";

/** What lies under a content folder, sorted by path. */
export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

/** A file by its path from the content folder. */
export interface ContentFile {
  readonly path: string;
  /** What is wrong with the name of a text, which its reader tells: in a draft it stops nobody. */
  readonly nameFault?: Fault | undefined;
}

type Fault = readonly [what: string, write: string];

const pageNames = ["about", "accessibility", "contact", "privacy"] as const;

/** The pages that every newsroom has, by the name of their file and of their address. */
export const requiredPages: readonly string[] = pageNames;

const ignored = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|.*~)$/i;

/** Lists the files of a content folder. Links, devices and files of other kinds are told, never opened. */
export function listFiles(folder: string): ContentFiles {
  const problems: Problem[] = [];
  const tell = (path: string, what: string, write: string) =>
    problems.push({ level: "error", path, line: 1, column: 1, what, write });
  const files: ContentFile[] = [];

  const walk = (below: string) => {
    const here = join(folder, below);
    let entries: Dirent[];
    try {
      entries = readdirSync(here, { withFileTypes: true });
    } catch (error) {
      tell(here, ...folderFault(error));
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (ignored.test(entry.name)) continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else if (!entry.isFile())
        tell(join(folder, path), "this is not a file but a link or a device", "the file itself, copied here");
      else {
        const fault = nameFault(path);
        if (fault && !isText(path)) tell(join(folder, path), ...fault);
        else files.push({ path, nameFault: fault });
      }
    }
  };
  walk("");
  if (files.length === 0 && problems.length === 0)
    tell(folder, "the folder is empty", "site.yaml, news/, strategies/, pages/ and media/ in it");
  return { files, problems: [...problems, ...twins(folder, files)] };
}

/** Whether the file is a release or a strategy, whose header can say that it is a draft. */
function isText(path: string): boolean {
  return /^(news|strategies)\/.*\.md$/.test(path);
}

function folderFault(error: unknown): Fault {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return ["there is no such folder", "the folder that holds site.yaml"];
    case "ENOTDIR":
      return ["this is a file, and a folder must stand here", "a folder of this name"];
    case "EACCES":
    case "EPERM":
      return ["the folder may not be read", "rights for the account that builds the site"];
    default:
      return [`the folder cannot be read (${(error as Error).message})`, "a folder that can be opened"];
  }
}

/** Whether a file of this path belongs in a content folder; what is wrong with it, and the name that would do. */
function nameFault(path: string): Fault | undefined {
  const [top = "", ...rest] = path.split("/");
  const file = rest.at(-1) ?? top;
  const slug = slugify(file.replace(/\.md.*$/i, "").replaceAll(/['’]/g, ""));
  const dated = /^(\d{4})-(\d{2})-(\d{2})-[a-z0-9]+(-[a-z0-9]+)*\.md$/.exec(file);

  if (rest.length === 0)
    return top === "site.yaml"
      ? undefined
      : [
          "this file does not belong here",
          "site.yaml here; texts in news/, strategies/ and pages/; pictures and documents in media/",
        ];
  switch (top) {
    case "news":
      if (rest.length === 2 && dated && rest[0] === dated[1]) return undefined;
      return [
        "a release lies in a folder of its year and is named by its date and a slug",
        `news/${dated?.[1] ?? yearIn(path)}/${dated ? file : `${dateIn(path)}-${slug.replace(/^\d{4}-\d{2}-\d{2}-?/, "") || "title-in-a-few-words"}.md`}`,
      ];
    case "strategies":
      if (rest.length === 1 && /^[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(file)) return undefined;
      return [
        "a strategy is named in small letters, digits and hyphens, and ends in .md",
        `strategies/${slug || "title-in-a-few-words"}.md`,
      ];
    case "pages":
      if (rest.length === 1 && requiredPages.includes(file.replace(/\.md$/, "")) && file.endsWith(".md"))
        return undefined;
      return ["there is no page of this name", pageNames.map((name) => `pages/${name}.md`).join(", ")];
    case "media":
      return mediaFault(path, file);
    default:
      return [`there is no place for the folder ${top}/`, "news/, strategies/, pages/ or media/"];
  }
}

function mediaFault(path: string, file: string): Fault | undefined {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  if (!(ending in mediaTypes))
    return [
      "a file of this kind cannot be published",
      `one that ends in ${Object.keys(mediaTypes)
        .map((type) => `.${type}`)
        .join(" ")}`,
    ];
  if (/^[a-z0-9]+([-_.][a-z0-9]+)*\.[a-z0-9]+$/.test(file)) return undefined;
  const folder = path.slice(0, path.length - file.length);
  return [
    "the name becomes a web address, which has only small letters, digits and hyphens",
    `${folder}${slugify(file.slice(0, -ending.length - 1)) || "name"}.${ending}`,
  ];
}

function yearIn(path: string): string {
  return /\d{4}/.exec(path)?.[0] ?? "2026";
}

function dateIn(path: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? `${yearIn(path)}-01-31`;
}

/** Names that some machines take for one: they differ in case only, or in how an accent is stored. */
function twins(folder: string, files: readonly ContentFile[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const key = path.normalize("NFC").toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? path);
    return first === undefined
      ? []
      : [
          {
            level: "error",
            path: join(folder, path),
            line: 1,
            column: 1,
            what: `some machines take this name for that of ${join(folder, first)}`,
            write: "another name",
          } as const,
        ];
  });
}
