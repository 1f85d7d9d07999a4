/** Which encoding a `\fcharset` of a font means: RTF 1.9.1, Font Table. */
const charsets: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

/** The encoding of a font's bytes; undefined where it is that of the file. */
export function encodingOfCharset(charset: number): string | undefined {
  return charsets[charset];
}

/** The encoding of a code page: RTF 1.9.1, `\ansicpg`. Those of DOS that nobody can read any more are read as Windows-1252. */
export function encodingOfPage(page: number): string {
  const named: Readonly<Record<number, string>> = {
    932: "shift_jis",
    936: "gbk",
    949: "euc-kr",
    950: "big5",
    10000: "macintosh",
    65001: "utf-8",
    866: "ibm866",
  };
  return (
    named[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : page === 874 ? "windows-874" : "windows-1252")
  );
}
