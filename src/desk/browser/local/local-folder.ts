import { deskHeader, type LocalFile, type LocalFiles, localFiles } from "../../local-files.ts";
import { LocalDirectory } from "./directory.ts";
import { openSignedIn } from "./signed-in.ts";

/**
 * Opens the content folder of `npm start` in the place of a folder that an officer would pick: Sveltia CMS finds it, and itself signed
 * in. Of folders below it, only those that are named can be read (`news/2026`, `site.yaml`); without any, all. To be called before
 * Sveltia starts. Rejects where the preview has ended.
 */
export async function openLocalFolder(folders: readonly string[] = []): Promise<void> {
  const query = new URLSearchParams(folders.map((folder) => ["in", folder]));
  const answer = await ask(`?${query}`);
  const { files }: LocalFiles = await answer.json();
  const known = new Map(files.map((file): [string, LocalFile] => [`content/${file.path}`, file]));
  const root = new LocalDirectory("", { known, ask });
  Object.assign(window, { showDirectoryPicker: async () => root });
  openSignedIn(root);
}

const ended =
  "npm start has ended, so this was not saved. Nothing that you typed is lost: leave this window open, start it again, and save.";

/** Asks the preview for files. Rejects with a sentence for the officer, where it ended or says no. */
async function ask(place: string, options: RequestInit = {}): Promise<Response> {
  const headers = { ...options.headers, [deskHeader]: "1" };
  const answer = await fetch(localFiles + place, { ...options, headers }).catch(() => {
    throw new Error(ended);
  });
  if (answer.ok) return answer;
  if (answer.status === 404) throw new DOMException(await answer.text(), "NotFoundError");
  throw new Error(await answer.text());
}
