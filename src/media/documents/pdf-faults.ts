import type { Fault } from "../fault.ts";

export const broken: Fault = {
  what: "is a PDF that cannot be opened",
  write: "the document saved as PDF again by the program that made it",
};
export const brokenOff: Fault = { what: "breaks off before its end", write: "the file copied here once more" };
export const locked: Fault = {
  what: "asks for a password before it opens",
  write: "the PDF saved without one: in Word, Save as PDF, Options, no tick at Encrypt the document with a password",
};
export const scripted: Fault = {
  what: "runs a program of its own, sends something or opens something else",
  write: "the PDF without it: the document saved as PDF again, not as a form with scripts",
};
export const carrier: Fault = {
  what: "carries other files inside it",
  write: "the PDF without them, and each beside it in media/",
};
export const player: Fault = {
  what: "has a film, a sound, a form of another program or something else in it that only some readers can show",
  write: "the PDF with a picture or words in its place: the document saved as PDF again",
};
export const loadsFile: Fault = {
  what: "loads a part of itself from another file",
  write: "the document saved as PDF again by the program that made it",
};
