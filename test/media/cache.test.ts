import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyOf, openCache } from "../../src/media/cache.ts";
import { tempFolder } from "../support/temp-folder.ts";

const bytes = Buffer.from("made with much work");
const key = keyOf("a", "b");

async function filled(): Promise<{ folder: string; entry: string }> {
  const folder = join(tempFolder(), "new", "cache");
  await openCache(folder).write(key, bytes);
  return { folder, entry: join(folder, key) };
}

test("gives back what was kept, and leaves no unfinished file", async () => {
  const { folder } = await filled();
  expect(await openCache(folder).read(key)).toEqual(bytes);
  expect(readdirSync(folder)).toEqual([key]);
});

test.for<[string, (whole: Buffer) => Buffer]>([
  ["is cut short", (whole) => whole.subarray(0, -1)],
  ["is empty", () => Buffer.alloc(0)],
  ["has a byte changed", (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.from("?")])],
  ["has more at its end", (whole) => Buffer.concat([whole, Buffer.from("?")])],
  ["is another program's", () => Buffer.from("something else altogether, and longer than a seal")],
])("takes an entry that %s for none", async ([, spoil]) => {
  const { folder, entry } = await filled();
  writeFileSync(entry, spoil(readFileSync(entry)));
  expect(await openCache(folder).read(key)).toBeUndefined();
});

test("takes an entry under the key of another for none", async () => {
  const { folder, entry } = await filled();
  const other = keyOf("ab");
  renameSync(entry, join(folder, other));
  expect(await openCache(folder).read(other)).toBeUndefined();
});

test("goes on where nothing can be kept", async () => {
  const file = join(tempFolder(), "file");
  writeFileSync(file, "");
  await openCache(join(file, "cache")).write(key, bytes);
  expect(await openCache(join(file, "cache")).read(key)).toBeUndefined();
  expect(await openCache(undefined).read(key)).toBeUndefined();
});
