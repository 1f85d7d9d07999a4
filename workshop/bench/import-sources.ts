import { zipSync } from "fflate";
import { type ArchiveFile, archive } from "./archive.ts";

/** The forms in which a council has its old releases. */
export type Form = "text" | "page" | "word";

/** A file that a release is to be imported from. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Words {
  readonly title: string;
  /** `2018-02-09` */
  readonly day: string;
  /** The blocks of its text, in the Markdown of `prose.ts`. */
  readonly blocks: readonly string[];
}

/** So many releases of an invented archive, each in the form of a file that a press office would send; the same number gives the same files. */
export function* importSources(count: number, form: Form, photo: Uint8Array): Generator<SourceFile> {
  let number = 0;
  for (const file of archive(count)) {
    if (!file.path.startsWith("news/")) continue;
    number += 1;
    yield writers[form](wordsOf(file), number, photo);
  }
}

function wordsOf({ path, text }: ArchiveFile): Words {
  const [, header = "", body = ""] = text.split(/^---\n/m);
  const title = /^title: "(.*)"$/m.exec(header)?.[1] ?? "";
  const day = /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? "";
  const plain = body.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1").replaceAll(/^> ?/gm, "");
  return { title, day, blocks: plain.trim().split(/\n\n+/) };
}

const writers: Readonly<Record<Form, (words: Words, number: number, photo: Uint8Array) => SourceFile>> = {
  text: (words, number) => ({ path: `${number}.txt`, bytes: encode(asText(words)) }),
  page: (words, number) => ({ path: `news/${number}/index.html`, bytes: encode(asPage(words, number)) }),
  word: (words, number, photo) => ({ path: `${number}.docx`, bytes: asWord(words, number, photo) }),
};

const encode = (text: string) => new TextEncoder().encode(text);

const dayInWords = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

function asText({ title, day, blocks }: Words): string {
  const lines = blocks.map((block) => block.replaceAll(/^## /gm, "").replaceAll(/^- /gm, "• "));
  return `Thimblewick Council\r\nPRESS RELEASE\r\n\r\nDate: ${dayInWords(day)}\r\n\r\n${title}\r\n\r\n${lines.join("\r\n\r\n")}\r\n`;
}

/** What kind of block it is, and its lines without their marks. */
function readBlock(block: string): { readonly kind: "heading" | "bullets" | "numbers" | "paragraph"; lines: string[] } {
  const lines = block.split("\n").map((line) => line.replace(/^(?:## |- |\d+\. )/, ""));
  if (block.startsWith("## ")) return { kind: "heading", lines };
  if (block.startsWith("- ")) return { kind: "bullets", lines };
  return { kind: /^\d+\. /.test(block) ? "numbers" : "paragraph", lines };
}

const escapeMarkup = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const places = ["Bins", "Benefits", "Council tax", "Housing", "Jobs", "Leisure", "Parking", "Planning", "Schools"];
const links = (under: string) =>
  `<ul>${places.map((name) => `<li><a href="/${under}/${name.toLowerCase()}">${name}</a></li>`).join("")}</ul>`;

/** A page as a council's old website has it: three quarters of it are not the release. */
function asPage({ title, day, blocks }: Words, number: number): string {
  const tags = { heading: "h2", paragraph: "p" };
  const html = blocks.map((block) => {
    const { kind, lines } = readBlock(block);
    if (kind === "heading" || kind === "paragraph")
      return `<${tags[kind]}>${lines.map(escapeMarkup).join("<br>")}</${tags[kind]}>`;
    const list = kind === "bullets" ? "ul" : "ol";
    return `<${list}>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</${list}>`;
  });
  const address = `https://old.thimblewick.example/news/${number}/`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeMarkup(title)} | Thimblewick Council</title>
<link rel="canonical" href="${address}"><meta property="article:published_time" content="${day}T09:00:00+00:00">
<meta property="og:title" content="${escapeMarkup(title)}"><style>${".a{color:#000}\n".repeat(60)}</style>
<script>${"window.dataLayer=window.dataLayer||[];\n".repeat(60)}</script></head>
<body><a href="#main">Skip to content</a><header><a href="/">Thimblewick Council</a><nav aria-label="Main">${links("services").repeat(4)}</nav>
<form action="/search"><label>Search <input name="q"></label></form></header>
<div class="cookies"><p>We use cookies. <button>Accept</button></p></div>
<div class="wrapper"><div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/news">News</a> &gt; ${escapeMarkup(title)}</div>
<main id="main"><article><h1>${escapeMarkup(title)}</h1><p class="date">Published ${dayInWords(day)}</p>
${html.join("\n")}
</article><div class="share"><a href="https://social.example/share">Share this page</a></div></main>
<aside><h2>Latest news</h2>${links("news").repeat(2)}</aside></div>
<footer>${links("about").repeat(3)}<p>© Thimblewick Council</p></footer></body></html>
`;
}

const [word, office] = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
];
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const run = (text: string, bold = false) =>
  `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
const paragraph = (inner: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
/** Each word is a run, as years of editing leave them. */
const cut = (text: string) =>
  text
    .split(/(?<= )/)
    .map((part) => run(part))
    .join("");
const item = (list: number) =>
  `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;

const picture = paragraph(
  `<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="2400000"/><wp:docPr id="1" name="Picture 1" descr="People outside the town hall"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="photo.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
);

/** A Word file with a photograph, which is another in each. */
function asWord({ title, day, blocks }: Words, number: number, photo: Uint8Array): Uint8Array {
  const body = blocks.flatMap((block) => {
    const { kind, lines } = readBlock(block);
    if (kind === "heading") return [paragraph(run(lines.join(" "), true))];
    if (kind === "paragraph") return [paragraph(cut(lines.join(" ")))];
    return lines.map((line) => paragraph(cut(line), item(kind === "bullets" ? 1 : 2)));
  });
  const head = [
    run("PRESS RELEASE", true),
    run(`Date: ${dayInWords(day)}`),
    run("For immediate release"),
    run(title, true),
  ];
  const text = [...head.map((line) => paragraph(line)), picture, ...body].join("");
  const list = (id: number, format: string, sign: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/></w:lvl></w:abstractNum>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/image" Target="media/photo.jpg"/></Relationships>`,
    "word/styles.xml": `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style></w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${word}">${list(0, "bullet", "•")}${list(1, "decimal", "%1.")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    "word/document.xml": `<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${text}<w:sectPr/></w:body></w:document>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, encode(declaration + xml)] as const);
  return zipSync({
    ...Object.fromEntries(files),
    "word/media/photo.jpg": [withComment(photo, String(number)), { level: 0 }],
  });
}

/** A JPEG with a comment in it: other bytes, the same picture. */
function withComment(jpeg: Uint8Array, comment: string): Uint8Array {
  const words = encode(comment);
  const segment = [0xff, 0xfe, 0, words.length + 2, ...words];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}
