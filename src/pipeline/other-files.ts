import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readMedia } from "../content/files/media.ts";
import { mediaLibrary } from "../content/files/media-library.ts";
import { loadSharp } from "../media/sharp.ts";
import type { OtherFiles } from "../publishing/proof/scramble.ts";

const pictures = {
  "other-1.jpg": { width: 900, height: 500, background: "#8a2be2" },
  "other-2.png": { width: 333, height: 444, background: "#20b2aa" },
} as const;
const documents = { "other-3.csv": "day,number\n2031-01-01,7\n", "other-4.csv": "place,number\nthere,12\n" };

/** Writes pictures and documents into a folder, as they lie below `content/`, that stand for those of what is withheld. */
export async function writeOtherFiles(folder: string): Promise<OtherFiles> {
  mkdirSync(join(folder, "media"), { recursive: true });
  const sharp = await loadSharp();
  for (const [name, create] of Object.entries(pictures))
    await sharp({ create: { ...create, channels: 3 } }).toFile(join(folder, "media", name));
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, "media", name), text);
  const names = [...Object.keys(pictures), ...Object.keys(documents)];
  const library = mediaLibrary(folder, await readMedia(folder, names));
  const files = names.flatMap((name) => library.at(`/media/${name}`) ?? []);
  return {
    pictures: files.filter((file) => file.kind === "picture"),
    documents: files.filter((file) => file.kind === "document"),
  };
}
