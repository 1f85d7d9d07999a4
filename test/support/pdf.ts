import { constants, deflateRawSync } from "node:zlib";

/** What a small PDF says of itself. */
interface Pdf {
  readonly title?: string;
  readonly language?: string;
  readonly pages?: number;
  readonly isTagged?: boolean;
  /** Without words a page is what a scanner makes: a picture of a page. */
  readonly words?: string;
  /** The content of each page, or what is said of the document in XMP, packed by deflate. */
  readonly packed?: Buffer;
  readonly packedMetadata?: Buffer;
  /** A program that runs when it is opened. */
  readonly script?: string;
  /** More entries of its catalog, and of each page. */
  readonly catalog?: string;
  readonly page?: string;
}

/** A PDF that everyone can read, but for what a test wants otherwise. */
export function goodPdf(otherwise: Pdf = {}): Buffer {
  return pdf({ title: "Minutes of Cabinet", language: "en-GB", isTagged: true, words: "Agreed.", ...otherwise });
}

/** A PDF of a few hundred bytes, written by the rules of ISO 32000. */
export function pdf(said: Pdf = {}): Buffer {
  const {
    title,
    language,
    pages = 1,
    isTagged = false,
    words = "",
    packed,
    packedMetadata,
    script,
    catalog = "",
  } = said;
  const text = words && `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  const page = (index: number) => `${6 + index} 0 R`;
  const all = Array.from({ length: pages }, (_, index) => index);
  const lang = language === undefined ? "" : ` /Lang (${language})`;
  const tags = isTagged ? " /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >>" : "";
  return written(
    [
      `<< /Type /Catalog /Pages 2 0 R${lang}${tags}${packedMetadata ? " /Metadata 5 0 R" : ""}${script ? ` /OpenAction << /S /JavaScript /JS (${script}) >>` : ""} ${catalog} >>`,
      `<< /Type /Pages /Kids [${all.map(page).join(" ")}] /Count ${pages} /MediaBox [0 0 595 842] >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      packed ? packedStream(packed) : `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      packedMetadata ? packedStream(packedMetadata, "/Type /Metadata /Subtype /XML") : "null",
      ...all.map(
        () =>
          `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R ${said.page ?? ""} >>`,
      ),
    ],
    title === undefined ? "" : `/Info << /Title (${title}) >>`,
  );
}

function packedStream(packed: Buffer, type = ""): string {
  return `<< ${type} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString("latin1")}\nendstream`;
}

/** Spaces packed by deflate, a thousandth of their size: `count` times a megabyte. */
export function packedSpaces(count: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1_000_000, " "), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from("789c", "hex"), ...Array<Buffer>(count).fill(one), Buffer.from("0300", "hex")]);
}

/** A PDF that asks for a password before it opens: encrypted with one that nobody knows. */
export function lockedPdf(): Buffer {
  const secret = "<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>";
  return written(
    ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >> /ID [<00> <00>]`,
  );
}

function written(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}
