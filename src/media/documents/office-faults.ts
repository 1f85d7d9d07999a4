import type { Violation } from "../../problems/problem.ts";

export const brokenOffice: Violation = {
  rule: "damaged-file",
  message: "cannot be opened as a document of its kind",
  fix: "save the document again in the program that made it",
};
export const lockedOrOld: Violation = {
  rule: "locked-document",
  message: "is locked by a password, or saved in the old format of Office",
  fix: "save the document without a password (File, Info, Protect Document) under a new name that ends in x or odt",
};
export const withMacros: Violation = {
  rule: "active-document",
  message: "has macros in it, which are programs",
  fix: "save the document without them: in Word, Save As, Word Document (*.docx)",
};
export const withObject: Violation = {
  rule: "active-document",
  message: "has an object from another program in it, which may be a program itself",
  fix: "put a picture of the object in its place",
};
export const loading: Violation = {
  rule: "active-document",
  message: "loads something from elsewhere when it is opened",
  fix: "keep it inside the document: in Word, File, Info, Edit Links to Files, Break Link",
};

/** For what is on no list of what documents may have; `has` is what it is, to complete "the file has …". */
export function unknownIn(has: string): Violation {
  return {
    rule: "active-document",
    message: `has ${has}, which a published document cannot have`,
    fix: "save the document as PDF instead",
  };
}

export function withField(field: string): Violation {
  return {
    rule: "active-document",
    message: `has a field ${field}, which may load or run something`,
    fix: "replace the field with what it shows: in Word, click it and press Ctrl+Shift+F9",
  };
}

export function withFunction(name: string): Violation {
  return {
    rule: "active-document",
    message: `has a formula with ${name}, which may load or run something`,
    fix: "replace the formula with its result: in Excel, Copy, Paste Special, Values",
  };
}
