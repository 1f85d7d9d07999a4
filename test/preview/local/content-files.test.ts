import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { deleteContent, listContent, readContent, writeContent } from "../../../src/preview/local/content-files.ts";
import { digestOfBytes } from "../../../src/store/digest.ts";
import { contentFolder, png, release, releasePath } from "../../support/content-folder.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const none = "none";
const bytes = (text: string) => Buffer.from(text);
const versionOf = (text: string) => ({ version: digestOfBytes(text) });

let content: string;
const at = (path: string) => readFileSync(join(content, path), "utf8");

beforeEach(() => {
  content = contentFolder({ [releasePath]: release(), "media/photo.png": png });
});

test("lists the files of the folders that are asked for, texts with what stands in them", () => {
  const listed = listContent(content, ["news/2026", "media/", "site.yaml", "news/2024"]);
  expect(listed.map(({ path }) => path)).toEqual([releasePath, "media/photo.png", "site.yaml"]);
  expect(listed[0]).toMatchObject({ text: release(), ...versionOf(release()), size: Buffer.byteLength(release()) });
  expect(listed[1]).toEqual({ path: "media/photo.png", size: png.length, modified: expect.any(Number) });
  expect(listContent(content, []).map(({ path }) => path)).toEqual(
    expect.arrayContaining(["site.yaml", "accessibility.yaml", "pages/about.md", releasePath, "media/photo.png"]),
  );
});

test("lists nothing of other folders, of links and of what no content folder may have", () => {
  const secret = join(tempFolder(), "secret.md");
  writeFileSync(secret, "secret");
  symlinkSync(secret, join(content, "news/2026/link.md"));
  symlinkSync(dirname(secret), join(content, "news/2025"));
  writeFileSync(join(content, "news/2026/.hidden.md"), "secret");
  writeFileSync(join(content, "media/page.html"), "secret");
  mkdirSync(join(content, "inbox"));
  writeFileSync(join(content, "inbox/waiting.md"), "secret");
  writeFileSync(join(content, ".env"), "secret");
  const listed = listContent(content, ["news", "media", "inbox", ".", "..", "../secret.md", "/", ".env", "news/2025"]);
  expect(listed.map(({ path }) => path)).toEqual([releasePath, "media/photo.png"]);
});

test("gives a text that is not UTF-8 as bytes alone", () => {
  writeFileSync(join(content, "news/2026/2026-01-01-old.md"), Buffer.from("Caf\xe9", "latin1"));
  const [old] = listContent(content, ["news/2026/2026-01-01-old.md"]);
  expect(old).toEqual({ path: "news/2026/2026-01-01-old.md", size: 4, modified: expect.any(Number) });
  expect(readContent(content, "news/2026/2026-01-01-old.md")).toEqual(Buffer.from("Caf\xe9", "latin1"));
});

test("lists the other files where the disk refuses one", () => {
  // Nothing of it lies on the disk, and no program can read so much at once.
  const tooLong = join(content, "news/2026/2026-01-01-endless.md");
  writeFileSync(tooLong, "");
  truncateSync(tooLong, 3e9);
  expect(listContent(content, ["news", "site.yaml"]).map(({ path }) => path)).toEqual([releasePath, "site.yaml"]);
});

test.for([
  "pages/con.md",
  "strategies/NUL.md",
  "media/aux.tar.png",
  "news/com1/2026-01-01-x.md",
])("neither reads nor writes the device that Windows has under the name %s", (path) => {
  const refused = {
    status: 403,
    sentence: "Windows keeps this name for a device, so nothing was saved. Change the title a little, and save again.",
  };
  expect(readContent(content, path)).toEqual(refused);
  expect(writeContent(content, path, bytes("x"), none)).toEqual(refused);
  expect(existsSync(join(content, path))).toBe(false);
});

test("writes a file over the version that is known, and a new one where there is none", () => {
  const written = writeContent(content, releasePath, bytes("another"), versionOf(release()));
  expect([written, at(releasePath)]).toEqual([versionOf("another"), "another"]);
  expect(writeContent(content, "news/2027/2027-01-01-new.md", bytes("new"), none)).toEqual(versionOf("new"));
  expect(writeContent(content, "media/2027/new-photo.png", png, none)).toEqual({ version: digestOfBytes(png) });
  expect(at("news/2027/2027-01-01-new.md")).toBe("new");
  // Nothing that was written on the way is left.
  expect(readdirSync(join(content, "news/2026"))).toEqual([releasePath.replace(/.*\//, "")]);
});

test("deletes a file in the version that is known", () => {
  expect(deleteContent(content, releasePath, versionOf(release()))).toBeUndefined();
  expect(existsSync(join(content, releasePath))).toBe(false);
  expect(deleteContent(content, releasePath, versionOf(release()))).toMatchObject({ status: 404 });
});

test("neither writes nor deletes what somebody else has changed, deleted or made meanwhile", () => {
  writeFileSync(join(content, releasePath), "a colleague's");
  const changed = {
    status: 409,
    sentence:
      "This was changed outside this window after you opened it, so it was not saved. Nothing that you typed is lost: copy it, open the desk again to see what was changed, and put yours in.",
  };
  expect(writeContent(content, releasePath, bytes("mine"), versionOf(release()))).toEqual(changed);
  expect(deleteContent(content, releasePath, versionOf(release()))).toEqual(changed);
  expect(writeContent(content, "news/2026/2026-01-01-gone.md", bytes("mine"), versionOf("old"))).toEqual(changed);
  expect(writeContent(content, releasePath, bytes("mine"), none)).toEqual({
    status: 409,
    sentence:
      "There is a file with this name already, so nothing was saved. Change the title a little, and save again.",
  });
  expect(at(releasePath)).toBe("a colleague's");
});

test("writes and deletes nothing for one who does not say which version that is", () => {
  expect(writeContent(content, releasePath, bytes("mine"), undefined)).toMatchObject({ status: 428 });
  expect(deleteContent(content, releasePath, undefined)).toMatchObject({ status: 428 });
  expect(at(releasePath)).toBe(release());
});

test.for([
  "../outside.md",
  "news/../../outside.md",
  "news/2026/../../../outside.md",
  "/etc/passwd",
  "news//2026-01-01-x.md",
  "news/./2026-01-01-x.md",
  "news\\..\\..\\outside.md",
  "C:/outside.md",
  "news/2026/2026-01-01-x.md:stream",
  "news/2026/.2026-01-01-x.md",
  ".git/config",
  "news/2026/x\u0000.md",
  "news/2026/2026-01-01-x.md.",
  "",
])("reads, writes and deletes nothing at '%s'", (path) => {
  const refused = { status: 403, sentence: "The desk may only use files of the content folder." };
  expect(readContent(content, path)).toEqual(refused);
  expect(writeContent(content, path, bytes("x"), none)).toEqual(refused);
  expect(deleteContent(content, path, versionOf("x"))).toEqual(refused);
  expect(existsSync(join(content, "../outside.md"))).toBe(false);
});

test.for([
  ["media/page.html", "media/page.html was not saved: a file of this kind cannot be published."],
  ["media/Photo 1.JPG", "media/Photo 1.JPG was not saved: the name becomes an address"],
  ["news/2026/run.js", "news/2026/run.js was not saved: "],
  ["package.json", "package.json was not saved: this file does not belong here."],
  ["other/file.md", "other/file.md was not saved: there is no place for the folder other/."],
  ["media/photo.heic", "media/photo.heic was not saved: most browsers cannot show HEIC pictures"],
])("writes no file of another kind: %s", ([path = "", sentence = ""]) => {
  const refusal = writeContent(content, path, bytes("x"), none);
  expect(refusal).toMatchObject({ status: 403, sentence: expect.stringContaining(sentence) });
  expect(existsSync(join(content, path))).toBe(false);
});

test("neither reads nor writes through a link, of a file or of a folder", () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "2025-01-01-secret.md"), "secret");
  symlinkSync(join(folder, "2025-01-01-secret.md"), join(content, "news/2026/2026-01-01-link.md"));
  symlinkSync(folder, join(content, "news/2025"));
  for (const path of ["news/2026/2026-01-01-link.md", "news/2025/2025-01-01-secret.md"]) {
    const refused = { status: 403, sentence: "This is a link or a device, not a file: the desk does not open it." };
    expect(readContent(content, path)).toEqual(refused);
    expect(writeContent(content, path, bytes("mine"), versionOf("secret"))).toEqual(refused);
    expect(deleteContent(content, path, versionOf("secret"))).toEqual(refused);
  }
  expect(writeContent(content, "news/2025/2025-01-02-new.md", bytes("mine"), none)).toMatchObject({ status: 403 });
  expect(readdirSync(folder)).toEqual(["2025-01-01-secret.md"]);
  expect(readFileSync(join(folder, "2025-01-01-secret.md"), "utf8")).toBe("secret");
});
