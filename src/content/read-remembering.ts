import { dirname, join } from "node:path";
import type { AnyItem } from "../kinds/kinds.ts";
import { digestOf, digestOfBytes } from "../store/digest.ts";
import { asked } from "./asked.ts";
import { type ContentFile, listFiles } from "./files/files.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { ReadContext } from "./item-fields.ts";
import { suggestionBudget } from "./prove-suggestions.ts";
import type { TextEntry, TextMemory } from "./text-memory.ts";
import { type ReadText, textReader } from "./text-reader.ts";

/** Reads texts, all that is as it was before from a memory; gives what each made, in their order. What is new is kept there. */
export function readRemembering(
  folder: string,
  files: readonly ContentFile[],
  context: ReadContext,
  memory: TextMemory,
): readonly ReadText[] {
  const { context: noting, taken, holds } = asked(context);
  const budget = suggestionBudget();
  const read = textReader(noting, budget);
  const { site, words, isSiteKnown } = context;
  const given = digestOf([folder, site, words, isSiteKnown]);

  const readOne = (file: ContentFile, before: TextEntry | undefined): ReadText | TextEntry => {
    const isKnown = before !== undefined && memory.isUnchanged(file.path);
    const { value, problems } = isKnown ? { problems: [] } : readBytes(join(folder, file.path));
    if (!isKnown && !value) return { item: undefined, problems };
    const key = {
      bytes: value ? digestOfBytes(value) : (before?.bytes ?? ""),
      given: file.nameFault ? digestOf([given, file.nameFault]) : given,
    };
    const isSame = before?.bytes === key.bytes && before.given === key.given && holds(before.asked);
    if (before && isSame && before.spent <= budget.left) {
      budget.left -= before.spent;
      return before;
    }
    const bytes = value ?? readBytes(join(folder, file.path)).value;
    if (!bytes) return { item: undefined, problems };
    budget.wasShort = false;
    const { left } = budget;
    const made = read(file, bytes);
    const entry = { ...key, ...made, asked: taken(), spent: left - budget.left };
    return budget.wasShort ? made : entry;
  };
  const readAgain = shardReader(folder, context);
  const all = new Map<string, ReadText>();
  const shards = Map.groupBy(files, shardOfText);
  for (const [shard, inShard] of shards) {
    const known = memory.recall(shard, readAgain);
    const made = new Map(inShard.map((file) => [file.path, readOne(file, known.get(file.path))]));
    const texts = new Map([...made].flatMap(([path, text]) => ("bytes" in text ? [[path, text] as const] : [])));
    const isSame = texts.size === known.size && texts.entries().every(([path, text]) => known.get(path) === text);
    const kept = isSame ? known : memory.keep(shard, texts, readAgain);
    for (const [path, text] of made) all.set(path, kept.get(path) ?? text);
  }
  memory.keepOnly(shards.keys());
  return files.map(({ path }) => all.get(path) ?? { item: undefined, problems: [] });
}

/** What reads the texts of a shard once more. It outlives the reading: nothing else of that may be in its reach. */
function shardReader(folder: string, context: ReadContext): (shard: string) => readonly AnyItem[] {
  return (shard) => {
    const read = textReader(context);
    const files = listFiles(folder).files.filter((file) => file.path.endsWith(".md") && shardOfText(file) === shard);
    return files.flatMap((file) => {
      const { value: bytes } = readBytes(join(folder, file.path));
      return (bytes && read(file, bytes).item) ?? [];
    });
  };
}

/** The texts of a month lie together; of those without a day in their name, the texts of a folder. */
function shardOfText({ path }: ContentFile): string {
  return /^.*\/\d{4}-\d{2}(?=-)/.exec(path)?.[0] ?? dirname(path);
}
