import type { Rules } from "../rule.ts";

/** Pictures and documents. */
export const mediaRules = {
  "missing-media": {
    asks: "A picture or document that a text names is in content/media/.",
    wrong: "image: {file: libary.jpg, …}",
    fix: "image: {file: library.jpg, …}",
  },
  "picture-or-document": {
    asks: "Pictures go under `image`, documents under `documents`.",
    wrong: "image: {file: minutes.pdf, …}",
    fix: 'documents: [{file: minutes.pdf, title: "Minutes of the meeting"}]',
  },
  "picture-licence": {
    asks: "The licence of a picture says how newspapers may use it, or is `none` where they may not have it.",
    wrong: 'image: {file: library.jpg, alt: "Readers at the new desk", licence: no}',
    fix: 'image: {file: library.jpg, alt: "Readers at the new desk", licence: none}',
  },
  "press-picture": {
    asks: "A picture that newspapers may have is a JPEG or PNG, which they can print.",
    wrong: 'image: {file: library.webp, alt: "Readers at the new desk", licence: "Free to use with a credit"}',
    fix: 'image: {file: library.jpg, alt: "Readers at the new desk", licence: "Free to use with a credit"}',
  },
  "file-too-large": {
    asks: "A picture has at most 20 MB and a document 50 MB, and neither takes more memory to open than a phone has.",
    wrong: "a photograph of 30 MB",
    fix: "the photograph made smaller: 4,000 pixels across are enough",
  },
  "file-kind-inside": {
    asks: "A file is inside what its name says it is, and a kind that browsers can show.",
    wrong: "photo.jpg that is a PNG inside",
    fix: "photo.png",
  },
  "damaged-file": {
    asks: "A file is whole and can be opened.",
    wrong: "an upload that broke off halfway",
    fix: "the file copied again",
  },
  "locked-document": {
    asks: "A document opens without a password.",
    wrong: "a PDF with a password",
    fix: "the PDF saved without one",
  },
  "active-document": {
    asks: "A document holds no program, loads nothing and carries no other files.",
    wrong: "a Word document with macros",
    fix: "the document saved as .docx, without macros",
  },
  "moving-picture": {
    asks: "A picture does not move: readers could not stop it (WCAG 2.2.2).",
    wrong: "an animated GIF",
    fix: "a still picture",
  },
  "small-picture": {
    asks: "A picture is at least 640 pixels wide, so that it is not blurred.",
    wrong: "a picture 320 pixels wide",
    fix: "a picture 1,280 pixels wide or more",
  },
  "document-barrier": {
    asks: "A PDF has text, tags, a title and a language, so that a screen reader can read it out.",
    wrong: "a scan without text",
    fix: "the document it was scanned from, saved as PDF",
  },
  "document-title": {
    asks: "The title of a document says which document it is (WCAG 2.4.4).",
    wrong: 'title: "minutes_v2_final.pdf"',
    fix: 'title: "Minutes of the meeting of 8 February 2018"',
  },
  "logo-kind": {
    asks: "The logo is an SVG or a PNG, which stay sharp and let the page shine through.",
    wrong: 'logo: {file: logo.jpg, alt: "Northgate Council"}',
    fix: 'logo: {file: logo.svg, alt: "Northgate Council"}',
  },
  "logo-drawing": {
    asks: "An SVG holds shapes and colours alone: no program, no text, no picture, nothing from elsewhere.",
    wrong: "a logo.svg with a <script> or an <image>",
    fix: "the drawing exported again as plain SVG, its text turned into shapes",
  },
  "small-logo": {
    asks: "A logo in PNG has twice the pixels that it is shown with, so that it is sharp on fine screens.",
    wrong: "a logo of 60 × 40 pixels",
    fix: "an SVG, or a PNG 96 pixels high or more",
  },
} as const satisfies Rules;
