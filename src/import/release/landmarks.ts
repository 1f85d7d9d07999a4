import { marks } from "../../text/notes.ts";
import { readEmbargo } from "./date/embargo.ts";
import { readPublishedLine } from "./date/published-line.ts";

const kinds = "release|statement|notice|advisory|alert|bulletin|briefing|invitation|information|update|call|info";
const labelWords = [
  `(?:(?:joint|urgent|official) )?(?:press|news|media) ?-?(?:${kinds})`,
  "statement to the (?:press|media)",
  "photo[ -]?(?:call|opportunity)",
  "(?:status|release(?: status)?|statws)\\s*:\\s*(?:for )?(?:immediate )?(?:release|use|publication)",
  "(?:embargo(?:ed)?\\s*[:–-]\\s*(?:none|no|n/a|not applicable|dim)|no embargo|not (?:under embargo|embargoed))",
  "(?:for )?(?:your )?immediate (?:release|use|publication|attention)",
  "for (?:release|publication)(?: immediately| now)?",
  "news ?flash",
  "news",
  "datganiad (?:i['’]r wasg|newyddion)",
  "i['’]w (?:ryddhau|gyhoeddi|ddefnyddio) ar unwaith",
  "newyddion",
  "fios[ -]naidheachd|brath[ -]naidheachd|naidheachdan",
].join("|");
const gap = String.raw`[\s:;|/•·.,()[\]*_~#–—-]+`;
const onlyLabels = new RegExp(`^(?:${gap})?(?:${labelWords})(?:${gap}(?:${labelWords}))*(?:${gap})?$`, "i");
const labelFirst = new RegExp(`^(?:${gap})?(?:${labelWords})(?:\\s*[:|–—•·]\\s*|\\s+[-/]\\s+)(?=\\S)`, "i");
/** A label whose letters were set apart: "N E W S  R E L E A S E". */
const spread = /^(?:\p{L}\s+){3,}\p{L}$/u;
const spreadLabel = /^(?:press|news|media)(?:release|statement|notice|advisory|information)$|^news$/i;
/** A photo opportunity is what its headline calls it. */
const partOfHeadline = /^photo/i;
const fromWhom = new RegExp(`^(?:${labelWords})\\s+(?:from|by|issued by|of)\\s+(?:the )?(?=\\p{Lu})`, "iu");
/** In capitals it is a label without a mark after it, if what follows is not in capitals too. */
const shouted = /^(?:PRESS|NEWS|MEDIA) (?:RELEASE|STATEMENT|ADVISORY|NOTICE)\s+(?=\S*\p{Ll}|\d)/u;

/** What stands after the label of a line such as "PRESS RELEASE: Library opens"; "" for labels alone, undefined without one. */
export function afterLabel(line: string): string | undefined {
  if (onlyLabels.test(line) || (spread.test(line) && spreadLabel.test(line.replace(/\s/g, "")))) return "";
  if (partOfHeadline.test(line)) return undefined;
  let rest = line;
  for (const form of [labelFirst, labelFirst, shouted]) rest = rest.replace(form, "");
  return rest === line ? undefined : rest.trim();
}

/** Who sends a release, of a line such as "News from Northgate Council"; undefined for any other. */
export function labelledSender(line: string): string | undefined {
  const sender = line.replace(fromWhom, "");
  return sender === line ? undefined : sender;
}

const number = String.raw`(?=[\w/.\s-]*\d)[A-Za-z]{0,10}[\s/.-]?[\w/.-]*(?: of \d+)?`;
const references = [
  new RegExp(`^(?:our |your )?ref(?:erence)?(?: ?(?:no|number))?\\.?\\s*[:#.]?\\s+${number}$`, "i"),
  new RegExp(`^(?:(?:press|news|media) )?release (?:no|number|ref|reference)\\b\\.?\\s*[:#]?\\s*${number}$`, "i"),
  /^(?:press|news|media) release\s+(?:(?:no|number)\b\.?\s*)?[:#]?\s*(?=\S*\d)[\w/.-]+$/i,
  /^(?:PR|NR|MR|NEWS|COMMS|PN)[\s/:.-]*\d[\w/.-]*$/,
  /^(?:our |your )?ref(?:erence)?\.?\s*:\s*\S+$/i,
  /^(?:no|number|rhif)\.?\s*:\s*(?=\S*\d)[\w/.-]+$/i,
  /^cyf(?:eirnod)?\.?\s*:\s*\S+$/i,
];

/** Whether a line is the number of a release: "Ref: NR/2026/114", "Press release 12/2020". */
export function isReference(line: string): boolean {
  const english = line.replace(/^cyf(?:eirnod)?\.? *[/|] */i, "");
  return references.some((form) => form.test(english));
}

const ends = [
  new RegExp(String.raw`^${marks}(?:Ends|ENDS)${marks}$|^(?!e)${marks}ends${marks}$|^#\s*#\s*#$`, "u"),
  /^[–—-]+\s*30\s*[–—-]+$/,
  new RegExp(`^${marks}END${marks}$|^[–—*~/[(-]+\\s*end\\s*[–—*~/\\])-]+$`, "iu"),
  new RegExp(
    `^${marks}(?:end of (?:the )?)?(?:press |news |media )?(?:release|statement|message)(?<!^${marks}(?:press |news |media )?(?:release|statement|message)) ?(?:ends)?${marks}$`,
    "iu",
  ),
  new RegExp(`^${marks}(?:press |news |media )?(?:release|statement) ends${marks}$`, "iu"),
  new RegExp(`^${marks}(?:diwedd|crìoch)${marks}(?:ends${marks})?$`, "iu"),
];

/**
 * Whether a line is the end of a release: "-ENDS-", three number signs, "-30-", "End of release", "Diwedd". In lower case and without
 * dashes "ends" may be the last word of a wrapped sentence.
 */
export function isEnds(line: string): boolean {
  return line.length < 60 && ends.some((form) => form.test(line));
}

/** The heading of the notes as a line has it. */
interface NotesHeading {
  readonly kind: "notes" | "background";
  /** What follows it on the line: "Notes to editors: The library has ten rooms." */
  readonly rest: string;
  /** Whether the newsroom knows it by the same words. */
  readonly isUsual: boolean;
}

const editors =
  "(?:the )?(?:news )?(?:editors?|news ?desks?|journalists|reporters|newsrooms?|media|press|broadcasters)";
const notesForms = [
  { kind: "notes", isUsual: true, form: "notes? (?:to|for) (?:the )?editors?" },
  { kind: "notes", isUsual: false, form: `(?:notes?|information) (?:to|for) ${editors}(?: (?:and|/) ${editors})?` },
  { kind: "notes", isUsual: false, form: "editors?['’]?s?['’]? notes?" },
  { kind: "notes", isUsual: false, form: "nodiadau i['’]?r? ?(?:olygyddion|golygyddion|golygydd)" },
  { kind: "notes", isUsual: false, form: "notes" },
  { kind: "background", isUsual: true, form: "background" },
  { kind: "background", isUsual: false, form: "background (?:information|notes?)" },
] as const;
const notesLines = notesForms.map(({ form, ...rest }) => ({
  ...rest,
  alone: new RegExp(`^[\\s*_–—-]*(?:${form})\\s*[:.]?[\\s*_–—-]*$`, "i"),
  withText: new RegExp(`^(?:${form})\\s*:\\s*(?=\\S)`, "i"),
}));

/** In Wales a heading may be in both languages: "Nodiadau i olygyddion / Notes to editors". */
const welshFirst = /^nodiadau i['’]?r? ?(?:olygyddion|golygyddion|golygydd)\s*[/|–-]?\s*(?=note)/i;

/** Reads the heading of the notes: "Notes to editors", "EDITOR'S NOTES:", "Background". */
export function readNotesHeading(line: string): NotesHeading | undefined {
  // In small letters they may be the last word of a wrapped sentence.
  if (/^(?:background|notes)\W*$/.test(line)) return undefined;
  const english = line.replace(welshFirst, "");
  const alone = notesLines.find((form) => form.alone.test(english));
  if (alone) return { kind: alone.kind, isUsual: alone.isUsual && english === line, rest: "" };
  const withText = notesLines.find((form) => form.kind === "notes" && form.withText.test(line));
  return withText && { kind: withText.kind, isUsual: withText.isUsual, rest: line.replace(withText.withText, "") };
}

/** Whether a line of a text is a paragraph even where no blank line sets it off; some are so only above the text of a release. */
export function standsAlone(line: string, isInHead: boolean): boolean {
  if (line.length > 300) return false;
  if (isEnds(line) || readNotesHeading(line)?.rest === "") return true;
  if (!isInHead) return false;
  return (
    afterLabel(line) !== undefined ||
    isReference(line) ||
    readPublishedLine(line) !== undefined ||
    readEmbargo(line, {}) !== undefined
  );
}
