import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { SourceDocument } from "../../../src/import/document.ts";
import { readDocument } from "../../../src/import/formats/read-document.ts";

const folder = new URL("../../fixtures/import/files/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(?:docx|odt)$/.test(name));

/** The letters of a text part of a zip, found without any of the code that reads documents. */
function lettersIn(bytes: Uint8Array, part: string, words: RegExp, left: readonly RegExp[]): string {
  const xml = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
  const kept = left.reduce((text, pattern) => text.replace(pattern, ""), xml);
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  const text = [...kept.matchAll(words)].map(([, found = ""]) => found).join("");
  return lettersOf(text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? ""));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** All words of a document in their order, but for its notes and what stands beneath its pictures. */
function shownIn({ blocks }: SourceDocument): string {
  return lettersOf(
    blocks
      .filter(({ kind }) => kind !== "footnotes")
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join(""),
  );
}

test("there are files to compare", () => {
  expect(files.length).toBeGreaterThan(50);
});

test.for(files)("%s is shown letter by letter, in its order", async (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const document = await readDocument(bytes, name);
  const source = name.endsWith("docx")
    ? lettersIn(bytes, "word/document.xml", /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g, [/<mc:Fallback>.*?<\/mc:Fallback>/gs])
    : lettersIn(bytes, "content.xml", />([^<]+)</g, [
        /<text:tracked-changes.*?<\/text:tracked-changes>/s,
        /<office:annotation .*?<\/office:annotation>/gs,
        /<text:note .*?<\/text:note>/gs,
        /<svg:(title|desc)>.*?<\/svg:\1>/gs,
      ]);
  const captions = document.pictures.map(({ caption = "" }) => lettersOf(caption)).filter(Boolean);
  const expected = captions.reduce((letters, caption) => letters.replace(caption, ""), source);
  expect(shownIn(document)).toBe(expected);
});
