import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { folders, nameFault, settings } from "../../content/files/file-names.ts";
import { changedOutside, type LocalFile } from "../../desk/local-files.ts";
import { digestOfBytes } from "../../store/digest.ts";
import { writeWhole } from "../../store/write-whole.ts";

/** Why a file is not given, written or deleted: a status of HTTP, and a sentence for the officer. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 409 | 428;
  readonly sentence: string;
}

/** What the sender knows of a file that it writes or deletes: its version, or that nothing lies there. Undefined where it says neither. */
export type Expected = { readonly version: string } | "none" | undefined;

const outside: Refusal = { status: 403, sentence: "The desk may only use files of the content folder." };
const link: Refusal = { status: 403, sentence: "This is a link or a device, not a file: the desk does not open it." };
const device: Refusal = {
  status: 403,
  sentence: "Windows keeps this name for a device, so nothing was saved. Change the title a little, and save again.",
};
const gone: Refusal = { status: 404, sentence: "There is no such file." };
const blind: Refusal = { status: 428, sentence: "Say which version of the file is to be replaced." };
const changed: Refusal = { status: 409, sentence: changedOutside };
const taken: Refusal = {
  status: 409,
  sentence: "There is a file with this name already, so nothing was saved. Change the title a little, and save again.",
};

/** Lists the files below some folders of a content folder, or files themselves, by their paths below it; without any, all. Links are left out. */
export function listContent(content: string, wanted: readonly string[]): LocalFile[] {
  const below = wanted.length === 0 ? [...settings, ...folders] : wanted;
  return [...new Set(below)].flatMap((path) => {
    const parts = partsOf(path.replace(/\/$/, ""));
    return parts && !faultOnTheWay(content, parts) ? filesAt(content, parts.join("/")) : [];
  });
}

function filesAt(content: string, path: string): LocalFile[] {
  const found = lstatSync(join(content, path), { throwIfNoEntry: false });
  if (found?.isDirectory())
    return (unlessRefused(() => readdirSync(join(content, path))) ?? [])
      .filter((name) => !isHidden(name))
      .flatMap((name) => filesAt(content, `${path}/${name}`));
  if (!found?.isFile() || faultOfName(path)) return [];
  const { size, mtimeMs } = found;
  const file = { path, size, modified: Math.trunc(mtimeMs) };
  if (path.startsWith("media/")) return [file];
  const bytes = unlessRefused(() => readFileSync(join(content, path)));
  if (!bytes) return [];
  return [isUtf8(bytes) ? { ...file, text: bytes.toString(), version: digestOfBytes(bytes) } : file];
}

/** What the disk gives; undefined where it refuses: one file that Word has locked, or that just went, hides no other. */
function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or why it is not given. */
export function readContent(content: string, path: string): Uint8Array | Refusal {
  const fault = faultOfPath(content, path);
  if (fault) return fault;
  return bytesAt(content, path) ?? gone;
}

/**
 * Writes a file whole, in the place of the version that the sender knows, and gives the new version. Nothing is written where
 * another has changed it meanwhile. Throws what the disk says.
 */
export function writeContent(
  content: string,
  path: string,
  bytes: Uint8Array,
  expected: Expected,
): { readonly version: string } | Refusal {
  const fault = faultOfPath(content, path) ?? faultOfVersion(bytesAt(content, path), expected);
  if (fault) return fault;
  writeWhole(join(content, dirname(path)), basename(path), bytes);
  return { version: digestOfBytes(bytes) };
}

/** Deletes a file that is still in the version that the sender knows; undefined where it is gone. Throws what the disk says. */
export function deleteContent(content: string, path: string, expected: Expected): Refusal | undefined {
  const fault = faultOfPath(content, path);
  if (fault) return fault;
  const bytes = bytesAt(content, path);
  if (!bytes) return gone;
  const conflict = faultOfVersion(bytes, expected);
  if (!conflict) rmSync(join(content, path));
  return conflict;
}

function bytesAt(content: string, path: string): Buffer | undefined {
  const found = lstatSync(join(content, path), { throwIfNoEntry: false });
  return found?.isFile() ? readFileSync(join(content, path)) : undefined;
}

function faultOfVersion(there: Uint8Array | undefined, expected: Expected): Refusal | undefined {
  if (expected === undefined) return blind;
  if (expected === "none") return there ? taken : undefined;
  return there && digestOfBytes(there) === expected.version ? undefined : changed;
}

/** What keeps a path from being used: it leads outside, a link is on the way, or no such file belongs into content. */
function faultOfPath(content: string, path: string): Refusal | undefined {
  const parts = partsOf(path);
  if (!parts) return outside;
  if (parts.some((part) => deviceName.test(part))) return device;
  return faultOfName(path) ?? faultOnTheWay(content, parts);
}

/** With any ending. https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The names of a path; undefined where it could lead out of the folder, on any system. */
function partsOf(path: string): string[] | undefined {
  const parts = path.split("/");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name of a file has one
  return parts.some((part) => isHidden(part) || /^$|[\\:*?"<>|\u0000-\u001F\u007F]|[. ]$/.test(part))
    ? undefined
    : parts;
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}

/** A text may have a name that the reader finds fault with: the desk is where that is seen. */
function faultOfName(path: string): Refusal | undefined {
  const isText = path.endsWith(".md") && folders.some((folder) => folder !== "media/" && path.startsWith(folder));
  const fault = isText ? undefined : nameFault(path, [path.replace(/^media\//, "")]);
  return fault && { status: 403, sentence: `${path} was not saved: ${fault.message}. To mend it: ${fault.fix}.` };
}

function faultOnTheWay(content: string, parts: readonly string[]): Refusal | undefined {
  for (const [index] of parts.entries()) {
    const found = lstatSync(join(content, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    if (!found) return undefined;
    const isLast = index === parts.length - 1;
    if (!found.isDirectory() && !(isLast && found.isFile())) return link;
  }
  return undefined;
}
