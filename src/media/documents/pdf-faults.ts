import type { Violation } from "../../problems/problem.ts";

export const broken: Violation = {
  rule: "damaged-file",
  message: "is a PDF that cannot be opened",
  fix: "the document saved as PDF again by the program that made it",
};
export const brokenOff: Violation = {
  rule: "damaged-file",
  message: "breaks off before its end",
  fix: "copy the file here again",
};
export const locked: Violation = {
  rule: "locked-document",
  message: "asks for a password before it opens",
  fix: "the PDF saved without one: in Word, Save as PDF, Options, no tick at Encrypt the document with a password",
};
export const scripted: Violation = {
  rule: "active-document",
  message: "runs a program, sends something or opens something else",
  fix: "the PDF without it: the document saved as PDF again, not as a form with scripts",
};
export const carrier: Violation = {
  rule: "active-document",
  message: "carries other files inside it",
  fix: "the PDF without them, and each beside it in media/",
};
export const player: Violation = {
  rule: "active-document",
  message: "has a film, a sound, a form of another program or something else in it that only some readers can show",
  fix: "the PDF with a picture or words in its place: the document saved as PDF again",
};
export const loadsFile: Violation = {
  rule: "active-document",
  message: "loads a part of itself from another file",
  fix: "the document saved as PDF again by the program that made it",
};
