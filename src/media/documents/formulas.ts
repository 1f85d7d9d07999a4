import { spreadsheetFunctions } from "./formula-functions.ts";
import { loading, withFunction } from "./office-faults.ts";
import type { OfficeRule } from "./office-rule.ts";

/** Texts, names of sheets, and tables of fixed values: in them a bracket or a bar means nothing. */
const literals = /"(?:[^"]|"")*"|\{[^{}]*\}/g;
const sheetNames = /'(?:[^']|'')*'/g;
const functions = /([\p{L}_][\p{L}\d_.]*)\s*\(/gu;

/** Prefixes by which newer functions, and those that come with LibreOffice, are written. */
const prefix = /^(_xlfn\.|_xlws\.|com\.sun\.star\.sheet\.addin\.(analysis|datefunctions)\.get)+/i;

/** Where a spreadsheet program computes: cells, names, conditions and rules of what may be entered. */
const elements = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
const attributes = new Set(["formula", "expression", "base-cell-address"]);

/** The formulas of a spreadsheet, Office or OpenDocument. */
export const formulas: OfficeRule = (_part, refuse) => {
  let formula: string | undefined;
  const look = (text: string) => {
    const terms = text.replaceAll(literals, "");
    const words = terms.replaceAll(sheetNames, "");
    // Another file, or DDE: the name of a program, a bar and what it is asked.
    if (/'\s*#/.test(terms) || words.includes("|")) refuse(loading);
    for (const [, name = ""] of words.matchAll(functions)) {
      const known = name.replace(prefix, "").toUpperCase();
      if (!spreadsheetFunctions.has(known)) refuse(withFunction(known));
    }
  };
  return {
    open: (element) => {
      if (elements.has(element.local)) formula = "";
      for (const { local, value } of Object.values(element.attributes)) if (attributes.has(local)) look(value);
    },
    text: (text) => {
      if (formula !== undefined) formula += text;
    },
    close: ({ local }) => {
      if (!elements.has(local) || formula === undefined) return;
      look(formula);
      formula = undefined;
    },
  };
};
