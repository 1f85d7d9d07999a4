import { join } from "node:path";
import { kindAt, type Lists, listsOf } from "../kinds/kinds.ts";
import type { Source, Sources } from "../newsroom/source.ts";
import type { Read } from "../problems/problem.ts";
import type { ContentFile } from "./files/files.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { ReadContext } from "./item-fields.ts";
import { readRemembering } from "./read-remembering.ts";
import { sourceOf } from "./read-text-file.ts";
import type { TextMemory } from "./text-memory.ts";
import { type ReadText, textReader } from "./text-reader.ts";

/** What texts hold, in the order of their files. */
interface Texts {
  readonly lists: Omit<Lists, "statement">;
  readonly sources: Sources;
}

/** Reads the texts of a content folder, each as its kind says; where a memory is there, those alone that it does not know. */
export function readTexts(
  folder: string,
  files: readonly ContentFile[],
  context: ReadContext,
  memory?: TextMemory,
): Read<Texts> {
  const readFresh = textReader(context);
  const read = memory
    ? readRemembering(folder, files, context, memory)
    : files.map((file): ReadText => {
        const { value: bytes, problems } = readBytes(join(folder, file.path));
        return bytes ? readFresh(file, bytes) : { item: undefined, problems };
      });
  const items = files.flatMap(({ path }, index) => {
    const [kind, item] = [kindAt(path), read[index]?.item];
    return kind && item ? { kind, item } : [];
  });
  return {
    value: { lists: listsOf(items), sources: sourcesOf(new Set(files.map(({ path }) => join(folder, path)))) },
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Texts by their path, read again when they are asked for. */
function sourcesOf(paths: ReadonlySet<string>): Sources {
  let last: Source | undefined;
  return {
    get(path) {
      if (!paths.has(path)) return undefined;
      if (last?.path !== path) last = readSource(path);
      return last;
    },
  };
}

function readSource(path: string): Source | undefined {
  const { value: bytes } = readBytes(path);
  return bytes && sourceOf(path, bytes);
}
