import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { kindAt } from "../../kinds/kinds.ts";
import type { Problem, Violation } from "../../problems/problem.ts";
import { allOf, folders, inbox, nameFault, settings } from "./file-names.ts";

/** What lies under a content folder, sorted by path. */
interface ContentFiles {
  readonly files: readonly ContentFile[];
  /** What is wrong with each file of `media/` that is reported here, by its path below that folder. */
  readonly misnamed: ReadonlyMap<string, Violation>;
  readonly problems: readonly Problem[];
}

/** A file by its path from the content folder. */
export interface ContentFile {
  readonly path: string;
  /** What is wrong with the name of a text, which its reader tells: in a draft it stops nobody. */
  readonly nameFault?: Violation | undefined;
}

/** What systems leave behind: never an officer's, and never published. */
const ignored = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|.*~)$/i;

/** Whether it is the folder itself, a file of the site's own, or lies where nothing is ever withheld. */
function isOfTheSite(path: string): boolean {
  return path === "" || /^[^/]*\.ya?ml$/.test(path) || kindAt(`${path}/`)?.isGated === false;
}

/**
 * Lists the files of a content folder, given which of `media/` are logos. Links, devices and files of other kinds are reported,
 * never opened.
 */
export function listFiles(folder: string, logos: readonly string[] = []): ContentFiles {
  const { waiting = [], entries = [] } = Object.groupBy(entriesBelow(folder, ""), ({ path }) =>
    path.startsWith(inbox) ? "waiting" : "entries",
  );
  const found = entries.flatMap(({ path, violation }) =>
    violation ? [] : { path, nameFault: nameFault(path, logos) },
  );
  const all = withTwins(folder, found);
  const isWrong = ({ path, nameFault: fault }: ContentFile) => fault !== undefined && !isText(path);
  const wrong = all.filter(isWrong).flatMap(({ path, nameFault: fault }) => (fault ? [{ path, fault }] : []));
  const violations = [
    ...entries.flatMap(({ path, violation }) => (violation ? [{ path, violation }] : [])),
    ...wrong.map(({ path, fault: { rule, message, fix, value } }) => ({
      path,
      violation: { rule, message, fix: value === undefined ? fix : join(folder, value) },
    })),
  ];
  return {
    files: all.filter((file) => !isWrong(file)),
    misnamed: new Map(
      wrong.flatMap(({ path, fault }) => (path.startsWith("media/") ? [[path.slice("media/".length), fault]] : [])),
    ),
    problems: [
      ...(entries.length === 0 ? [{ path: "", violation: empty }] : violations).map(at(folder, "error")),
      ...waiting.map(({ path }) => ({ path, violation: toBeImported })).map(at(folder, "advice")),
    ],
  };
}

/** Makes problems of what is wrong with files. */
function at(folder: string, level: Problem["level"]) {
  return ({ path, violation }: { readonly path: string; readonly violation: Violation }): Problem => ({
    ...violation,
    level,
    at: { path: join(folder, path), line: 1, column: 1 },
    // Whose file it is was not asked: it may belong to what is held.
    ...(!isOfTheSite(path) && { isWithheld: true }),
  });
}

const toBeImported: Violation = {
  rule: "inbox",
  message: "this file is not published: it waits to become a release",
  fix: "copy the text that the run's summary page shows into content/news/ (or run `npm run import` with this file), and delete the file here",
};

const empty: Violation = {
  rule: "content-folder",
  message: "the folder is empty",
  fix: `add ${settings.join(", ")}, and the folders ${allOf(folders)}`,
};

/** Most systems take 255 bytes for a name; the build adds to those of pictures. */
const mostOfName = 200;

/** What is wrong with links, pipes, sockets and devices. */
export const notAFile = {
  rule: "not-a-file",
  message: "this is a link or a device, not a file",
  fix: "copy the file itself here",
} as const;

const notText = {
  rule: "file-name",
  message: "the name has bytes in it that are not letters",
  fix: "rename the file, with small letters, digits and hyphens",
} as const;

function tooLongName(name: string): Violation {
  const message = `the name has ${Buffer.byteLength(name)} bytes, and can have ${mostOfName}`;
  return { rule: "file-name", message, fix: "give the file a shorter name" };
}

/** What lies below a folder by its path, with what is wrong where it is no file that can be read. */
interface Entry {
  readonly path: string;
  readonly violation?: Violation;
}

function* entriesBelow(folder: string, below: string): Generator<Entry> {
  const entries = entriesOf(folder, below);
  if (!Array.isArray(entries)) return yield { path: below, violation: entries };
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (ignored.test(entry.name) && !entry.isDirectory()) continue;
    if (entry.name.includes("\uFFFD")) yield { path, violation: notText };
    else if (Buffer.byteLength(entry.name) > mostOfName) yield { path, violation: tooLongName(entry.name) };
    else if (entry.isDirectory()) yield* entriesBelow(folder, path);
    else yield entry.isFile() ? { path } : { path, violation: notAFile };
  }
}

/** Whether it is a text whose header can say that it is a draft. */
function isText(path: string): boolean {
  return path.endsWith(".md") && kindAt(path)?.isGated === true;
}

function entriesOf(folder: string, below: string): Dirent[] | Violation {
  try {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return folderFault(error);
  }
}

function folderFault(error: unknown): Violation {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return {
        rule: "content-folder",
        message: "there is no such folder",
        fix: "choose the folder that holds site.yaml",
      };
    case "ENOTDIR":
      return {
        rule: "not-a-file",
        message: "this is a file, but it should be a folder",
        fix: "add a folder with this name",
      };
    case "EACCES":
    case "EPERM":
      return {
        rule: "no-access",
        message: "this account may not read the folder",
        fix: "ask for permission to read it",
      };
    default: {
      const message = `the folder cannot be read (${(error as Error).message})`;
      return { rule: "no-access", message, fix: "choose a folder that can be opened" };
    }
  }
}

/**
 * Some machines take names for one that differ in case alone, or in how an accent is stored. The name that is in the
 * form of addresses stays; each other is reported with one that none of them has.
 */
function withTwins(folder: string, files: readonly ContentFile[]): ContentFile[] {
  const groups = Map.groupBy(files, ({ path }) => path.normalize("NFC").toLowerCase());
  return files.map((file) => {
    const group = (groups.get(file.path.normalize("NFC").toLowerCase()) ?? []).toSorted(rightFirst);
    const place = group.indexOf(file);
    const [first] = group;
    if (!file.nameFault || !first || place === 0) return file;
    const message = `some computers cannot tell this name from ${join(folder, first.path)}`;
    const name = file.nameFault.value ?? file.nameFault.fix;
    const fix = name.replace(/(\.\w+)$/, `-${place + 1}$1`);
    return { ...file, nameFault: { rule: "file-name", message, fix: join(folder, fix) } };
  });
}

function rightFirst(a: ContentFile, b: ContentFile): number {
  return Number(a.nameFault !== undefined) - Number(b.nameFault !== undefined) || (a.path < b.path ? -1 : 1);
}
