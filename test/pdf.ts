/** What a small PDF says of itself. */
interface Pdf {
  readonly title?: string;
  readonly language?: string;
  readonly pages?: number;
  readonly isTagged?: boolean;
  /** Without words a page is what a scanner makes: a picture of a page. */
  readonly words?: string;
}

/** A PDF that everyone can read, but for what a test wants otherwise. */
export function goodPdf(otherwise: Pdf = {}): Buffer {
  return pdf({ title: "Minutes of Cabinet", language: "en-GB", isTagged: true, words: "Agreed.", ...otherwise });
}

/** A PDF of a few hundred bytes, written by the rules of ISO 32000. */
export function pdf({ title, language, pages = 1, isTagged = false, words = "" }: Pdf = {}): Buffer {
  const text = words && `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  const page = (index: number) => `${5 + index} 0 R`;
  const all = Array.from({ length: pages }, (_, index) => index);
  const lang = language === undefined ? "" : ` /Lang (${language})`;
  const tags = isTagged ? " /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >>" : "";
  return written(
    [
      `<< /Type /Catalog /Pages 2 0 R${lang}${tags} >>`,
      `<< /Type /Pages /Kids [${all.map(page).join(" ")}] /Count ${pages} /MediaBox [0 0 595 842] >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ...all.map(() => "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"),
    ],
    title === undefined ? "" : `/Info << /Title (${title}) >>`,
  );
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
