import { inFormOf } from "../../file-form.ts";
import { changedOutside, type LocalFile } from "../../local-files.ts";
import { now } from "../now.ts";
import { goOnFrom, openedWith } from "../requests/open-texts.ts";

/** What a window knows of the content folder, and how it asks the preview. */
export interface LocalFolder {
  /** By their paths from the project: `content/news/2026/….md`. */
  readonly known: Map<string, LocalFile>;
  /** Rejects with a sentence for the officer. */
  ask(place: string, options?: RequestInit): Promise<Response>;
}

/** The name of a file that Sveltia CMS writes first and then gives its right name: the preview writes files whole anyway. */
const temporary = /^\.sveltia-tmp-/;

const media = "content/media/";

/** A text that is known: Sveltia CMS reads hundreds when it opens, and a browser would go to another process for each. */
class KnownFile extends File {
  readonly #text: string;

  constructor(text: string, name: string, options: FilePropertyBag) {
    super([text], name, options);
    this.#text = text;
  }

  override async text(): Promise<string> {
    return this.#text;
  }
}

/**
 * A picture or document that nobody has looked at. Sveltia CMS reads each when it opens, for a digest alone: it is given what differs
 * when the file does.
 */
class UnreadFile extends File {
  override readonly size: number;
  readonly #stamp: string;

  constructor({ path, size, modified }: LocalFile) {
    super([], nameOf(path), { lastModified: modified });
    this.size = size;
    this.#stamp = `${path} ${size} ${modified}`;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new TextEncoder().encode(this.#stamp).buffer;
  }
}

/** A file as the File System Access API gives it, as far as Sveltia CMS uses that. */
export class LocalFileHandle {
  readonly kind = "file";
  name: string;
  #path: string;
  readonly #folder: LocalFolder;
  /** What was written under a name for the moment. */
  #held: string | Blob = "";
  #isUnread: boolean;

  /** `path` is from the project. What is only listed is not read the first time that it is asked for. */
  constructor(path: string, folder: LocalFolder, isListed = false) {
    this.name = nameOf(path);
    this.#path = path;
    this.#folder = folder;
    this.#isUnread = isListed;
  }

  async getFile(): Promise<File> {
    if (temporary.test(this.name)) return new File([this.#held], this.name);
    const known = this.#folder.known.get(this.#path);
    if (!known) throw new DOMException(`There is no file ${this.name}.`, "NotFoundError");
    const options = { lastModified: known.modified };
    if (known.text !== undefined) return new KnownFile(known.text, this.name, options);
    if (this.#isUnread && this.#path.startsWith(media)) {
      this.#isUnread = false;
      return new UnreadFile(known);
    }
    const answer = await this.#folder.ask(placeOf(this.#path));
    this.#learn({ ...known, ...versionIn(answer) });
    const blob = await answer.blob();
    const isText = !this.#path.startsWith(media);
    return new File([isText ? savedByWord(await blob.arrayBuffer()) : blob], this.name, options);
  }

  /** What is written is written whole, and at once: Sveltia does not hear what goes wrong on closing. */
  async createWritable(): Promise<{ write(data: string | Blob): Promise<void>; close(): Promise<void> }> {
    return {
      write: async (data) => {
        if (temporary.test(this.name)) this.#held = data;
        else await this.#put(data);
      },
      close: async () => undefined,
    };
  }

  /** Gives the file another place: what was written for the moment is saved there. */
  async move(folder: { pathOf(name: string): string }, name: string): Promise<void> {
    const before = this.#path;
    const isHeld = temporary.test(this.name);
    const data = isHeld ? this.#held : await this.getFile();
    this.#path = folder.pathOf(name);
    try {
      await this.#put(data);
    } catch (error) {
      this.#path = before;
      throw error;
    }
    this.name = name;
    this.#held = "";
    if (!isHeld) await new LocalFileHandle(before, this.#folder).remove();
  }

  /** Deletes the file. Rejects with a NotFoundError where it is gone, and where somebody has changed it. */
  async remove(): Promise<void> {
    const known = this.#folder.known.get(this.#path);
    if (!known) return;
    if (known.version === undefined) await this.getFile();
    await this.#folder.ask(placeOf(this.#path), { method: "DELETE", headers: this.#condition() });
    this.#folder.known.delete(this.#path);
  }

  async requestPermission(): Promise<PermissionState> {
    return "granted";
  }

  async isSameEntry(other: unknown): Promise<boolean> {
    return other instanceof LocalFileHandle && other.#path === this.#path;
  }

  async #put(data: string | Blob): Promise<void> {
    const before = this.#folder.known.get(this.#path);
    const isText = !this.#path.startsWith(media);
    const given = isText && typeof data !== "string" ? await data.text() : data;
    const body = typeof given === "string" && before?.text !== undefined ? inFormOf(before.text, given) : given;
    if (before && body === before.text) return;
    const base = openedWith(this.#path);
    // What was given back after a crash may have been made from an older text than this window found.
    if (base !== undefined && before?.text !== undefined && inFormOf(before.text, base) !== before.text)
      throw new Error(changedOutside);
    if (before && before.version === undefined) await this.getFile();
    const answer = await this.#folder.ask(placeOf(this.#path), { method: "PUT", body, headers: this.#condition() });
    if (typeof body === "string") goOnFrom(this.#path, body);
    const size = typeof body === "string" ? new Blob([body]).size : body.size;
    const path = this.#path.replace(/^content\//, "");
    this.#learn({
      path,
      size,
      modified: now(),
      ...(typeof body === "string" && { text: body }),
      ...versionIn(answer),
    });
  }

  #learn(file: LocalFile): void {
    this.#folder.known.set(this.#path, file);
  }

  /** What has to be true of the file on the disk, so that nobody's change is lost. */
  #condition(): Record<string, string> {
    const { version } = this.#folder.known.get(this.#path) ?? {};
    return version === undefined ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` };
  }
}

/** A text that is no UTF-8 as its author typed it: as Word and Notepad save such. Saved by the desk, it is UTF-8. */
function savedByWord(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "windows-1252";
  return new TextDecoder(encoding).decode(bytes);
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, "");
}

/** Where the preview answers for a file, below the address of all. */
function placeOf(path: string): string {
  return path
    .split("/")
    .slice(1)
    .map((part) => `/${encodeURIComponent(part)}`)
    .join("");
}

function versionIn(answer: Response): { readonly version?: string } {
  const [, version] = /"([^"]+)"/.exec(answer.headers.get("etag") ?? "") ?? [];
  return version === undefined ? {} : { version };
}
