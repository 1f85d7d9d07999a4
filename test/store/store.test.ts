import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { codeDigest } from "../../src/store/code-digest.ts";
import { digestOf } from "../../src/store/digest.ts";
import { openStore } from "../../src/store/store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const value = { opens: Number.NEGATIVE_INFINITY, bodies: new Map([["cabinet", { callIn: 5 }]]), none: undefined };
let folder: string;
const opened = (code = "1") => openStore({ folder, code }, "texts");

beforeEach(() => {
  folder = tempFolder();
  expect(opened().write("news/2018/2018-02", value)).toBe(true);
});

test("a shard is read as it was written, whatever it holds", () => {
  expect(opened().read("news/2018/2018-02")).toEqual(value);
});

test("nothing is read of another name, part or code", () => {
  expect(opened().read("news/2018/2018-03")).toBeUndefined();
  expect(opened("2").read("news/2018/2018-02")).toBeUndefined();
  expect(openStore({ folder, code: "1" }, "pages").read("news/2018/2018-02")).toBeUndefined();
});

/** The one file in the store. */
function file(): string {
  const [name = ""] = readdirSync(join(folder, "texts"));
  return join(folder, "texts", name);
}

test.for([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["empty", () => Buffer.of()],
  [
    "changed in one place",
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
  ],
] as const)("a shard that is %s is not used", ([, damage]) => {
  writeFileSync(file(), damage(readFileSync(file())));
  expect(opened().read("news/2018/2018-02")).toBeUndefined();
});

test("a shard that was put in the place of another is not used", () => {
  const first = file();
  opened().write("news/2018/2018-03", "another month");
  const [other = ""] = readdirSync(join(folder, "texts")).filter((name) => !first.endsWith(name));
  writeFileSync(first, readFileSync(join(folder, "texts", other)));
  expect(opened().read("news/2018/2018-02")).toBeUndefined();
});

test("what cannot be kept is not, and what was stays", () => {
  expect(opened().write("news/2018/2018-02", { opens: () => 1 })).toBe(false);
  expect(opened().read("news/2018/2018-02")).toEqual(value);
  writeFileSync(join(folder, "pages"), "a file in the place of the folder");
  expect(openStore({ folder, code: "1" }, "pages").write("a", 1)).toBe(false);
});

test("shards that nobody needs go, and what a killed run left of one", () => {
  opened().write("news/2018/2018-03", "another month");
  writeFileSync(`${file()}.0f0f`, "half");
  opened().keepOnly(["news/2018/2018-03"]);
  expect(readdirSync(join(folder, "texts"))).toHaveLength(1);
  expect(opened().read("news/2018/2018-03")).toBe("another month");
});

test("things that differ in anything have different digests", () => {
  const things = [
    undefined,
    null,
    "",
    0,
    -0,
    [],
    {},
    [undefined],
    { a: undefined },
    { a: 1 },
    { b: 1 },
    new Map([["a", 1]]),
    new Set([1]),
  ];
  expect(new Set(things.map(digestOf)).size).toBe(things.length);
  expect(digestOf({ a: ["b", { c: 1 }] })).toBe(digestOf({ a: ["b", { c: 1 }] }));
});

test("the digest of the code is the same for the same code", () => {
  expect(codeDigest()).toBe(codeDigest());
});
