import type { SourceDocument } from "../../src/import/document.ts";
import { readText } from "../../src/import/formats/text/plain-text.ts";
import { writeBody } from "../../src/import/release/body.ts";
import { type ReleaseContext, recogniseRelease } from "../../src/import/release/recognise.ts";
import { formatRemark } from "../../src/import/release/remarks.ts";

/** The council that releases of tests are imported for. */
const site: ReleaseContext["site"] = {
  name: "Northgate Council",
  topics: [
    { slug: "libraries", name: "Libraries and learning" },
    { slug: "roads", name: "Roads" },
  ],
  contact: { name: "Press office", email: "press@northgate.example", phone: "01632 960100" },
  timeZone: "Europe/London",
};

/** A document as a release, its body as Markdown and its remarks as they are printed. */
export function imported(document: SourceDocument, context: Partial<ReleaseContext> = {}) {
  const { body, pictures, remarks, ...release } = recogniseRelease(document, { site, today: "2026-11-30", ...context });
  return {
    ...release,
    body: writeBody(body, pictures, (index) => `picture-${index}.jpg`),
    remarks: remarks.map((remark) => formatRemark(remark, document.unit)),
    missing: remarks.flatMap(({ missing }) => missing ?? []),
  };
}

/** The same of a text. */
export function importedText(text: string, context: Partial<ReleaseContext> = {}) {
  return imported(readText(text), context);
}
