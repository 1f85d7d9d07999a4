import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A document of everyday, by its ending. */
const everyday = {
  docx: "strategy.docx",
  xlsx: "budget.xlsx",
  pptx: "slides.pptx",
  odt: "strategy.odt",
  ods: "sheet.ods",
} as const;

/** What a test changes in a document: the new text of a part, or what is made of its text. */
export type Edits = Readonly<Record<string, string | Uint8Array | ((text: string) => string)>>;

/** A document that would be accepted, but for what a test changes in its parts. */
export function officeDocument(ending: keyof typeof everyday, edits: Edits): Buffer {
  const parts: Record<string, Uint8Array> = unzipSync(readFileSync(`test/fixtures/documents/${everyday[ending]}`));
  for (const [name, edit] of Object.entries(edits)) {
    const before = parts[name];
    if (typeof edit !== "function") parts[name] = typeof edit === "string" ? strToU8(edit) : edit;
    else {
      if (!before) throw new Error(`no part ${name}`);
      const after = edit(strFromU8(before));
      if (after === strFromU8(before)) throw new Error(`the edit of ${name} changes nothing`);
      parts[name] = strToU8(after);
    }
  }
  return Buffer.from(zipSync(parts));
}

/** A relation that a part has besides its own. */
export function withRelation(type: string, target: string, mode?: "External"): (text: string) => string {
  const full = type.includes(":")
    ? type
    : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  const relation = `<Relationship Id="rEvil" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
  return (text) => text.replace("</Relationships>", `${relation}</Relationships>`);
}
