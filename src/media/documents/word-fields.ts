import { withField } from "./office-faults.ts";
import type { OfficeRule } from "./office-rule.ts";
import { attributeOf } from "./read-xml.ts";

/** Fields that number, repeat or lay out what is in the document: ECMA-376 part 1, 17.16.5. */
const allowed = new Set(
  `
  = ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS COMPARE CREATEDATE DATE
  DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF INDEX INFO
  KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM
  SAVEDATE SECTION SECTIONPAGES SEQ SET STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS
  USERINITIALS USERNAME XE
`
    .trim()
    .split(/\s+/),
);

/**
 * The fields of a Word text. A field may be written in pieces, and lie in another's instruction; one whose name another
 * field would give is refused. ECMA-376 part 1, 17.16.2.
 */
export const wordFields: OfficeRule = (_part, refuse) => {
  /** The instructions of the fields that are open; undefined where what the field shows has begun. */
  const open: (string | undefined)[] = [];
  let isInstruction = false;
  const look = (instruction: string) => {
    const name = /^\s*(=|[^\s"\\]*)/.exec(instruction)?.[1]?.toUpperCase() ?? "";
    // A link to a place of the document may be written without its name.
    const isAllowed = allowed.has(name) || (name === "" && instruction.trim() === "");
    if (!isAllowed) refuse(withField(name || instruction.trim()));
  };
  const end = () => {
    const instruction = open.at(-1);
    if (instruction === undefined) return;
    look(instruction);
    open[open.length - 1] = undefined;
  };
  return {
    open: (element) => {
      if (element.local === "fldSimple") look(attributeOf(element, "instr") ?? "");
      if (element.local === "instrText" || element.local === "delInstrText") isInstruction = true;
      if (element.local === "mailMerge") refuse(withField("of a mail merge"));
      if (element.local !== "fldChar") return;
      const type = attributeOf(element, "fldCharType");
      if (type === "begin") {
        const around = open.at(-1);
        if (around !== undefined && !/^\s*(=|\S+\s)/.test(around)) refuse(withField("whose name another field gives"));
        open.push("");
      } else {
        end();
        if (type === "end") open.pop();
      }
    },
    text: (text) => {
      if (!isInstruction) return;
      const instruction = open.at(-1);
      if (instruction === undefined) look(text);
      else open[open.length - 1] = instruction + text;
    },
    close: ({ local }) => {
      if (local === "instrText" || local === "delInstrText") isInstruction = false;
    },
  };
};
