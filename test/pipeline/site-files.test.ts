import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type SiteFiles, siteFiles } from "../../src/pipeline/site-files.ts";
import { digestOfBytes } from "../../src/store/digest.ts";
import { tempFolder } from "../support/temp-folder.ts";

interface File {
  readonly address: string;
  readonly view: { readonly words: string };
}

const files: readonly File[] = Array.from({ length: 40 }, (_, index) => ({
  address: `/news/item-${index}/index.html`,
  view: { words: `Words of ${index}` },
}));
const first = files[0] as File;

let folder: string;
let old: string;
let fresh: string;

beforeEach(() => {
  folder = tempFolder();
  [old, fresh] = [join(folder, "site"), join(folder, "fresh")];
  mkdirSync(old);
});

const place = (code = "code") => ({ folder: join(folder, "store"), code });

/** Builds a site of some files, as a build does: what is known is taken over, the rest is made. Gives the addresses of what was made. */
function build(
  of: readonly File[],
  { code = "code", prepare }: { code?: string; prepare?: () => void } = {},
): string[] {
  mkdirSync(fresh);
  prepare?.();
  const known = siteFiles(fresh, { store: place(code), old });
  const made = known.takeOver("pages", of, (file) => file);
  for (const { address, view } of made) make(known, address, view.words);
  for (const { address, view } of of) expect(readFileSync(fresh + address, "utf8")).toBe(view.words);
  rmSync(old, { recursive: true, force: true });
  renameSync(fresh, old);
  known.remember();
  return made.map(({ address }) => address);
}

function make(known: SiteFiles, address: string, words: string): void {
  writeFileSync(known.placeFor(address), words);
  known.wrote("pages", address, words);
}

test("takes over what was made of the same, with its time, and makes the rest", () => {
  expect(build(files)).toHaveLength(files.length);
  const time = 1_000_000_000;
  utimesSync(old + first.address, time, time);
  const changed = files.map((file) => (file === files[1] ? { ...file, view: { words: "Other words" } } : file));
  const added = { address: "/news/new/index.html", view: { words: "New" } };
  expect(build([...changed, added])).toEqual([files[1]?.address, added.address]);
  expect(lstatSync(old + first.address).mtimeMs).toBe(time * 1000);
  expect(build([...changed, added])).toEqual([]);
  expect(build(files)).toEqual([files[1]?.address]);
});

test("takes over what was changed a moment ago, which has the time of a second that follows", () => {
  build(files);
  const soon = Date.now() / 1000 + 2;
  utimesSync(old + first.address, soon, soon);
  expect(build(files)).toEqual([]);
});

test("forgets what is no more, and names what is taken over, with the digest of its bytes", () => {
  build(files);
  build(files.slice(1));
  expect(build(files)).toEqual([first.address]);
  mkdirSync(fresh);
  const site = siteFiles(fresh, { store: place(), old });
  site.takeOver("pages", files, (file) => file);
  const digests = files.map(({ address }) => [address, digestOfBytes(readFileSync(old + address))] as const);
  expect(site.linked).toEqual(new Map(digests));
});

const faults: Readonly<Record<string, () => void>> = {
  "is edited": () => writeFileSync(old + first.address, "Words of 1"),
  "is longer": () => writeFileSync(old + first.address, `${first.view.words}\n`),
  "is empty": () => writeFileSync(old + first.address, ""),
  "is deleted": () => rmSync(old + first.address),
  "is a folder": () => {
    rmSync(old + first.address);
    mkdirSync(old + first.address);
  },
  "is a link to a file of the same bytes": () => {
    writeFileSync(join(folder, "elsewhere"), first.view.words);
    rmSync(old + first.address);
    symlinkSync(join(folder, "elsewhere"), old + first.address);
  },
  "lies in a folder that is a link": () => {
    renameSync(dirname(old + first.address), join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), dirname(old + first.address));
  },
  "nobody else may read": () => chmodSync(old + first.address, 0o600),
  "has a time yet to come": () => utimesSync(old + first.address, 4_000_000_000, 4_000_000_000),
};

test.for(Object.keys(faults))("makes a file anew that %s in the old site", (fault) => {
  build(files);
  faults[fault]?.();
  expect(build(files)).toEqual([first.address]);
  expect(build(files)).toEqual([]);
});

test("makes everything anew by other code, and where there is no old site", () => {
  build(files);
  expect(build(files, { code: "other" })).toHaveLength(files.length);
  rmSync(old, { recursive: true });
  expect(build(files, { code: "other" })).toHaveLength(files.length);
});

test("makes files anew whose shard is damaged, and those alone", () => {
  build(files);
  const part = join(folder, "store", "files-pages");
  const [shard = ""] = readdirSync(part);
  const bytes = readFileSync(join(part, shard));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
  writeFileSync(join(part, shard), bytes);
  const made = build(files);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length).toBeLessThan(files.length / 2);
  expect(build(files)).toEqual([]);
});

test("a store that is ahead of the site makes no difference", () => {
  build(files);
  const before = readFileSync(old + first.address);
  const other = files.map((file) => (file === first ? { ...file, view: { words: "Later words" } } : file));
  build(other);
  // As if the swap had never been.
  writeFileSync(old + first.address, before);
  expect(build(other)).toEqual([first.address]);
});

test("never writes into a file of the old site", () => {
  build(files);
  const before = readFileSync(old + first.address, "utf8");
  const twice = { address: first.address, view: { words: "Another page of the same address" } };
  mkdirSync(fresh);
  const known = siteFiles(fresh, { store: place(), old });
  known.takeOver("pages", files, (file) => file);
  expect(lstatSync(fresh + first.address).nlink).toBe(2);
  make(known, first.address, twice.view.words);
  expect(readFileSync(old + first.address, "utf8")).toBe(before);
  expect(readFileSync(fresh + first.address, "utf8")).toBe(twice.view.words);
  // What is known of the bytes of the old one says nothing of these.
  expect(known.linked.has(first.address)).toBe(false);
});

test("leaves what lies in the place of a file already", () => {
  build(files);
  const prepare = () => {
    mkdirSync(dirname(fresh + first.address), { recursive: true });
    writeFileSync(fresh + first.address, "From public/");
  };
  expect(build(files, { prepare })).toEqual([first.address]);
  expect(existsSync(old + first.address)).toBe(true);
});
