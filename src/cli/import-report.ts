import type { Remark, SourceDocument } from "../import/document.ts";
import { formatRemark } from "../import/release/remarks.ts";

/** A file that became a release, now or before. */
export interface Imported {
  readonly file: string;
  readonly outcome: "written" | "there";
  /** The release's file. */
  readonly path: string;
  /** Whether the file that is there has other words than the source. */
  readonly isChanged: boolean;
  /** The file of the same run that had the same release. */
  readonly sameAs?: string;
  /** `2018-02-09` */
  readonly day: string;
  readonly unit: SourceDocument["unit"];
  readonly remarks: readonly Remark[];
}

/** What became of a file, and all that its release needs. */
export function reportOfFile(imported: Imported): string {
  const { file, remarks, unit } = imported;
  const numbered = remarks.map((remark, index) => `  ${index + 1}. ${formatRemark(remark, unit)}`);
  return [`${outcomeInWords(imported)} What it needs (${unit}s are those of ${file}):`, ...numbered].join("\n");
}

function outcomeInWords({ outcome, path, isChanged, sameAs }: Imported): string {
  if (outcome === "written") return `${path} is written as a draft.`;
  if (sameAs !== undefined) return `${path} was made from ${sameAs}, which is the same release. Nothing was written.`;
  const change = isChanged ? " Its text has been changed since, or the source has." : "";
  return `${path} was imported before. Nothing was changed.${change}`;
}

type Outcome = Imported | { readonly file: string; readonly reason: string };

/** What became of many files: a line each where they are more than `mostInFull`, what is missing, and the count. */
export function reportOfMany(outcomes: readonly Outcome[], passedOver: readonly string[], mostInFull: number): string {
  const imported = outcomes.filter((outcome) => "path" in outcome);
  const fresh = imported.filter(({ outcome }) => outcome === "written");
  const there = imported.filter(({ outcome }) => outcome === "there");
  const lines = outcomes.length > mostInFull ? worstFirst(fresh).map(lineOf) : [];
  const hint =
    lines.length > 0 ? ["To see all that a release needs, import its file again: nothing is written twice."] : [];
  return [
    ...lines,
    ...hint,
    ...(outcomes.length > mostInFull ? missingInWords(fresh) : []),
    `${fresh.length} of ${outcomes.length} files were imported.${count(there.length, " 1 was imported before.", (many) => ` ${many} were imported before.`)}${count(outcomes.length - imported.length, " 1 was not: the reason stands above.", (many) => ` ${many} were not: the reasons stand above.`)}`,
    ...(passedOver.length > 0
      ? [
          `Passed over, as no text: ${passedOver.slice(0, 5).join(", ")}${passedOver.length > 5 ? ` and ${passedOver.length - 5} more` : ""}.`,
        ]
      : []),
  ].join("\n");
}

function count(number: number, one: string, many: (number: number) => string): string {
  return number === 0 ? "" : number === 1 ? one : many(number);
}

function worstFirst(imported: readonly Imported[]): Imported[] {
  return imported.toSorted((a, b) => b.remarks.length - a.remarks.length);
}

function lineOf({ path, remarks }: Imported): string {
  const missing = [...new Set(remarks.flatMap(({ missing }) => missing ?? []))];
  const toLookAt = remarks.filter(({ missing }) => missing === undefined).length;
  const parts = [
    ...(missing.length > 0 ? [`${listOf(missing)} missing`] : []),
    ...(toLookAt > 0 ? [count(toLookAt, "1 thing to look at", (many) => `${many} things to look at`)] : []),
  ];
  return `${path}: ${parts.join("; ") || "nothing missing"}`;
}

function missingInWords(imported: readonly Imported[]): string[] {
  const keys = ["summary", "topics", "alt"] as const;
  const counts = keys.flatMap((key) => {
    const number = imported.filter(({ remarks }) => remarks.some(({ missing }) => missing === key)).length;
    return number > 0 ? [`${key} in ${number}`] : [];
  });
  return counts.length > 0 ? [`Missing: ${listOf(counts)}.`] : [];
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
