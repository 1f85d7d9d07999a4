import { strToU8, zipSync } from "fflate";

const vocabularies = [
  ...["office", "text", "table", "style"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

/** An OpenDocument text of some content, with its own styles and those of its program. */
export function odtFile(
  text: string,
  automatic = "",
  styles = "",
  files: Readonly<Record<string, Uint8Array | string>> = {},
): Uint8Array {
  const all: Record<string, Uint8Array | string> = {
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${vocabularies}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles ${vocabularies}>${styles}</office:document-styles>`,
    ...files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}
