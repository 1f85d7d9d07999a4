import type { Violation } from "../../problems/problem.ts";

export const broken: Violation = {
  rule: "damaged-file",
  message: "is a PDF that cannot be opened",
  fix: "save the document as PDF again in the program that made it",
};
export const brokenOff: Violation = {
  rule: "damaged-file",
  message: "is cut short",
  fix: "copy the file here again",
};
export const locked: Violation = {
  rule: "locked-document",
  message: "asks for a password before it opens",
  fix: "save the PDF without one: in Word, Save as PDF, Options, untick Encrypt the document with a password",
};
export const scripted: Violation = {
  rule: "active-document",
  message: "runs a program, sends something or opens something else",
  fix: "save the document as PDF again, not as a form with scripts",
};
export const filesInPdf: Violation = {
  rule: "active-document",
  message: "has other files inside it",
  fix: "take them out, and put each next to it in media/",
};
export const mediaInPdf: Violation = {
  rule: "active-document",
  message:
    "has a film, a sound, a form from another program or something else in it that only some PDF readers can show",
  fix: "put a picture or words in its place, and save the document as PDF again",
};
export const loadsFile: Violation = {
  rule: "active-document",
  message: "loads a part of itself from another file",
  fix: "save the document as PDF again in the program that made it",
};
