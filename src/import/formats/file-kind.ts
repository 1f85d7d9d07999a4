/** What a file is, by its bytes: kinds that are read, and those that are known and are not. */
export type FileKind =
  | "empty"
  | "docx"
  | "odt"
  | "rtf"
  | "html"
  | "eml"
  | "text"
  | "pdf"
  | "locked"
  | "old-word"
  | "outlook"
  | "old-office"
  | "spreadsheet"
  | "slides"
  | "pages"
  | "zip"
  | "picture"
  | "binary";

const byteOrderMark = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** Tells what a file is. Its name does not matter. `names` are the files of a zip archive. */
export function fileKind(bytes: Uint8Array, names: () => readonly string[]): FileKind {
  const head = latin1(bytes.subarray(0, 4_096));
  const start = head.replace(/^\u00EF\u00BB\u00BF/, "").trimStart();
  if (bytes.every((byte) => byte < 0x21 || byteOrderMark.has(byte))) return "empty";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipKind(names());
  if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compoundKind(bytes);
  if (/^.{0,1024}%PDF-/s.test(head)) return "pdf";
  if (start.startsWith("{\\rtf")) return "rtf";
  if (
    /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF....WEBP|II\*\0|MM\0\*|BM....\0\0\0\0|....ftyp(?:heic|heix|mif1|avif))/s.test(
      head,
    )
  )
    return "picture";
  if (isMessage(start)) return "eml";
  if (isPage(start)) return "html";
  const isUtf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(head) || looksUtf16(head);
  const isBinary = bytes.subarray(0, 4_096).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
  return isBinary && !isUtf16 ? "binary" : "text";
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Every other byte of a text in Latin letters is zero. */
function looksUtf16(head: string): boolean {
  return (
    head.length >= 4 &&
    /^(?:(?:[\t\r\n -~]\0)+|(?:\0[\t\r\n -~])+)$/.test(
      head.slice(0, 64 - (head.length % 2)).slice(0, head.length - (head.length % 2)),
    )
  );
}

function zipKind(names: readonly string[]): FileKind {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/i)) return "docx";
  if (has(/^xl\/workbook\.(?:xml|bin)$/i)) return "spreadsheet";
  if (has(/^ppt\/presentation\.xml$/i)) return "slides";
  if (has(/^index\/document\.iwa$|^index\.zip$/i)) return "pages";
  if (has(/^\[content_types\]\.xml$/i)) return "docx";
  return has(/^mimetype$/) && has(/^content\.xml$/) ? "odt" : "zip";
}

/** Streams of a compound file have their names in UTF-16: [MS-CFB] 2.6. */
function compoundKind(bytes: Uint8Array): FileKind {
  const has = (stream: string) => includes(bytes, stream);
  if (has("EncryptedPackage") || has("EncryptionInfo")) return "locked";
  if (has("WordDocument")) return "old-word";
  return has("__properties_version1.0") ? "outlook" : "old-office";
}

function includes(bytes: Uint8Array, stream: string): boolean {
  const wanted = [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** A message begins with its headers, and has some that nobody types. RFC 5322, 2.2. */
function isMessage(start: string): boolean {
  const [headers = ""] = start.split(/\r?\n\r?\n/);
  return (
    /^(?:From .+\r?\n)?[!-9;-~]+:[ \t]/.test(headers) &&
    /^(?:MIME-Version|Message-ID|Received|Content-Type|Return-Path|X-[\w-]+):/im.test(headers) &&
    headers.split(/\r?\n/).every((line) => /^[!-9;-~]+:|^[ \t]|^From /.test(line) || line === "")
  );
}

function isPage(start: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|(?:html|head|body|meta|title|link|div|p|h[1-6]|article|main|section|header|span|b|strong|em|ul|ol|table|blockquote|a|img|font|center)[\s>/])/is.test(
    start,
  );
}
