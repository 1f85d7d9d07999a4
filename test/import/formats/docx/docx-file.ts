import { strToU8, zipSync } from "fflate";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const vocabularies = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(" ");

/** The parts of a Word file beside its text: XML without its root, or bytes. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header1?: string;
  /** Relations of the text: XML of `Relationship`. */
  readonly relations?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

const roots = {
  styles: "styles",
  numbering: "numbering",
  comments: "comments",
  footnotes: "footnotes",
  endnotes: "endnotes",
  header1: "hdr",
};

/** A Word file with a text, given as the XML of its body. */
export function docxFile(body: string, { relations = "", files = {}, ...parts }: DocxParts = {}): Uint8Array {
  const entries = Object.entries(parts) as [keyof typeof roots, string][];
  const made = entries.map(([name, xml]) => [
    `word/${name}.xml`,
    `<w:${roots[name]} ${vocabularies}>${xml}</w:${roots[name]}>`,
  ]);
  const own = entries.map(
    ([name]) => `<Relationship Id="own-${name}" Type="${office}/${name.replace(/\d$/, "")}" Target="${name}.xml"/>`,
  );
  const all: Record<string, Uint8Array | string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    "word/_rels/document.xml.rels": relationships(own.join("") + relations),
    "word/document.xml": `<w:document ${vocabularies}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(made),
    ...files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}

function relationships(xml: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
}

/** A relation of the text to another of its parts, or to an address. */
export function relation(id: string, type: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
}

/** A paragraph of plain words, or of the XML of runs. */
export function p(content: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : r(content)}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function cell(content: string): string {
  return `<w:tc>${content}</w:tc>`;
}

/** A picture of one point. */
export const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

export function picture(id: string, attributes: string, name = "photo.png"): string {
  return `<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${attributes}/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${name}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
