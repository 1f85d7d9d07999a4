/** The kinds of file that may lie in `content/media/`, by their ending, and what readers call them. */
export const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "picture",
  jpeg: "picture",
  png: "picture",
  gif: "picture",
  webp: "picture",
  avif: "picture",
  pdf: "PDF",
  docx: "Word document",
  xlsx: "Excel spreadsheet",
  pptx: "PowerPoint presentation",
  odt: "OpenDocument text",
  ods: "OpenDocument spreadsheet",
  csv: "CSV",
  txt: "plain text",
};
