import type { Fault } from "../fault.ts";

export const brokenOffice: Fault = {
  what: "cannot be opened as a document of its kind",
  write: "the document saved again by the program that made it",
};
export const lockedOrOld: Fault = {
  what: "is locked by a password, or saved in the old format of Office",
  write: "the document saved without a password (File, Info, Protect Document) under a new name that ends in x or odt",
};
export const withMacros: Fault = {
  what: "has macros in it, which are programs",
  write: "the document saved without them: in Word, Save As, Word Document (*.docx)",
};
export const withObject: Fault = {
  what: "has an object of another program in it, which may be a program itself",
  write: "the document with a picture of the object in its place",
};
export const loading: Fault = {
  what: "loads something from elsewhere when it is opened",
  write: "the document with it inside: in Word, File, Info, Edit Links to Files, Break Link",
};

/** For what is on no list of what documents may have; `has` is what it is, to complete "the file has …". */
export function unknownIn(has: string): Fault {
  return { what: `has ${has}, which a document to publish cannot have`, write: "the document saved as PDF instead" };
}

export function withField(field: string): Fault {
  return {
    what: `has a field ${field}, which may load or run something`,
    write: "the document with what the field shows in its place: in Word, click on it, Ctrl+Shift+F9",
  };
}

export function withFunction(name: string): Fault {
  return {
    what: `has a formula with ${name}, which may load or run something`,
    write: "the spreadsheet with what the formula gave in its place: in Excel, Copy, Paste Special, Values",
  };
}
