import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";

/** An email that nobody has sent yet. */
export interface UnsentEmail {
  readonly subject: string;
  /** Who sends it; undefined where no address is known. */
  readonly from: { readonly name: string; readonly address: string } | undefined;
  readonly text: string;
  /** A whole document; it shows a picture by `cid:` and the picture's id. */
  readonly html: string;
  readonly pictures: readonly EmailPicture[];
}

/** A picture that an email carries. */
export interface EmailPicture {
  readonly id: string;
  /** Under which somebody saves it. */
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The header by which mail programs know a draft that is ready to be sent. */
export const unsentHeader = "X-Unsent: 1";

/**
 * Writes an email as a file that a mail program opens ready to be sent: to nobody yet, without a date or an id, which the
 * program gives it. The same email is the same bytes. RFC 5322, RFC 2046, RFC 2387
 */
export async function toEml({ subject, from, text, html, pictures }: UnsentEmail): Promise<Buffer> {
  const digest = createHash("sha256")
    .update(JSON.stringify([subject, text, html]))
    .digest("hex");
  const composer = new MailComposer({
    ...(from && { from }),
    subject,
    text,
    html,
    attachments: pictures.map(({ id, fileName, type, bytes }) => ({
      cid: id,
      filename: fileName,
      contentType: type,
      contentDisposition: "inline",
      content: Buffer.from(bytes),
    })),
    // Neither is in the text of a line: a boundary ends a part.
    baseBoundary: digest.slice(0, 24),
    messageId: "<none@invalid>",
    date: new Date(0),
    textEncoding: "quoted-printable",
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const composed = (await composer.compile().build()).toString("latin1");
  const end = composed.indexOf("\r\n\r\n");
  const headers = composed
    .slice(0, end)
    .split("\r\n")
    .filter((line) => !/^(?:Message-ID|Date):/i.test(line));
  return Buffer.from([unsentHeader, ...headers].join("\r\n") + composed.slice(end), "latin1");
}
