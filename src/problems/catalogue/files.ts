import type { Rules } from "../rule.ts";

/** Files of the content folder: where they lie, what they are called and whether they can be read. */
export const fileRules = {
  "content-folder": {
    asks: "The content folder exists and holds site.yaml, accessibility.yaml, news/, strategies/, pages/ and media/.",
    wrong: "npm run check -- --content contents",
    fix: "npm run check -- --content content",
  },
  "missing-file": {
    asks: "A file that the newsroom needs, or was about to read, is there.",
    wrong: "content/ without site.yaml",
    fix: "npm run new -- newsroom, which writes site.yaml from four answers",
  },
  "required-page": {
    asks: "Every newsroom has the pages about, contact and privacy.",
    wrong: "content/pages/ without privacy.md",
    fix: "content/pages/privacy.md with a title, a summary and a text",
  },
  "no-access": {
    asks: "The account that runs the newsroom may read every file and folder of the content.",
    wrong: "a file that only another user may open",
    fix: "the right to read it",
  },
  "not-a-file": {
    asks: "Where a file is expected there is a file, and where a folder is expected a folder: no links, pipes or devices.",
    wrong: "content/news as a file",
    fix: "content/news/ as a folder",
  },
  "file-place": {
    asks: "Each file lies in the folder for its kind: texts in news/ (a release in the folder of its year), strategies/ and pages/, pictures and documents in media/.",
    wrong: "content/drafts/new-library.md",
    fix: "content/news/2026/2026-03-13-new-library.md with `status: draft`",
  },
  inbox: {
    asks: "A file in inbox/ waits to become a text: it is never published.",
    wrong: "content/inbox/New library.docx",
    fix: "its text in content/news/, as the run's summary page shows it, and no file in content/inbox/",
  },
  "file-name": {
    asks: "The name of a file becomes its address: small letters, digits and hyphens, with the date first for a release. No two names differ in capitals or accents alone.",
    wrong: "content/news/2026/New Library.md",
    fix: "content/news/2026/2026-03-13-new-library.md",
  },
  "file-kind": {
    asks: "Texts end in .md, and media/ holds only kinds of file that every reader can open.",
    wrong: "content/media/photo.heic",
    fix: "content/media/photo.jpg, saved as JPEG",
  },
  "text-encoding": {
    asks: "A text is saved as UTF-8, so that every letter is read as it was typed.",
    wrong: "a file that Notepad saved as “Unicode” (UTF-16)",
    fix: "the same text, saved as UTF-8",
  },
  "text-too-long": {
    asks: "A text has at most 250,000 bytes.",
    wrong: "a report of 300 pages as one release",
    fix: "a short release, and the report as a document in content/media/",
  },
  "hidden-character": {
    asks: "A text has no characters that nobody can see or that turn the text around them, and something that can be seen.",
    wrong: "title: a line with the control character U+000B in it",
    fix: "the line without it",
  },
} as const satisfies Rules;
