import { LocalFileHandle, type LocalFolder } from "./file-handle.ts";

/**
 * A folder as the File System Access API gives it, as far as Sveltia CMS uses that; its files are those of `npm start`.
 * https://wicg.github.io/file-system-access/
 */
export class LocalDirectory {
  readonly kind = "directory";
  readonly name: string;
  readonly #path: string;
  readonly #folder: LocalFolder;

  /** `path` is from the project; empty for the project itself. */
  constructor(path: string, folder: LocalFolder) {
    this.name = path.replace(/^.*\//, "");
    this.#path = path;
    this.#folder = folder;
  }

  async *entries(): AsyncGenerator<[string, LocalDirectory | LocalFileHandle]> {
    const start = this.#path && `${this.#path}/`;
    const seen = new Set<string>();
    for (const path of this.#folder.known.keys()) {
      if (!path.startsWith(start)) continue;
      const [name = "", isBelow] = path.slice(start.length).split("/");
      if (seen.has(name)) continue;
      seen.add(name);
      yield [name, isBelow === undefined ? this.#file(name, true) : this.#directory(name)];
    }
  }

  /** A folder is made with its first file: any name is answered for, that of Git's folder too, for which Sveltia looks. */
  async getDirectoryHandle(name: string): Promise<LocalDirectory> {
    return this.#directory(name);
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<LocalFileHandle> {
    if (!create && !this.#folder.known.has(this.pathOf(name)))
      throw new DOMException(`There is no file ${name}.`, "NotFoundError");
    return this.#file(name);
  }

  async removeEntry(name: string): Promise<void> {
    await this.#file(name).remove();
  }

  async queryPermission(): Promise<PermissionState> {
    return "granted";
  }

  async requestPermission(): Promise<PermissionState> {
    return "granted";
  }

  async isSameEntry(other: unknown): Promise<boolean> {
    return other instanceof LocalDirectory && other.#path === this.#path;
  }

  /** The path from the project of a file of this folder. */
  pathOf(name: string): string {
    return this.#path ? `${this.#path}/${name}` : name;
  }

  #directory(name: string): LocalDirectory {
    return new LocalDirectory(this.pathOf(name), this.#folder);
  }

  #file(name: string, isListed = false): LocalFileHandle {
    return new LocalFileHandle(this.pathOf(name), this.#folder, isListed);
  }
}
