import type { Body } from "../newsroom/body.ts";
import { isAcceptable } from "../problems/catalogue.ts";
import { pathOf } from "../text/links.ts";
import type { Finding } from "../text/lint.ts";
import { codePoint, forbiddenCharacters } from "./files/characters.ts";
import { isMedia, type MediaLibrary } from "./files/media.ts";
import type { TextFile } from "./text-file.ts";

/** Tells what is wrong with the text below a header: what the lint found, files that are not there, codes for what must not be published. `embargoLines` are told by themselves. */
export function tellBody(
  file: TextFile<unknown>,
  body: Body,
  findings: readonly Finding[],
  library: MediaLibrary,
  embargoLines: ReadonlySet<number>,
): void {
  for (const finding of findings) if (!(embargoLines.has(finding.at.line) && isOfWording(finding))) file.tell(finding);
  for (const { target, line, column } of body.links) {
    const found = target.startsWith("/media/") ? library.find(pathOf(target)) : undefined;
    if (found && !isMedia(found))
      file.tell({ rule: found.rule, at: { line, column, field: "text" }, message: found.message, fix: found.fix });
  }
  tellCodes(file);
}

/** Whether it is advice on the words of a line, which the one who must delete the line need not hear. */
function isOfWording({ level, rule }: Finding): boolean {
  return level === "advice" && (!isAcceptable(rule) || rule === "not-for-publication");
}

/** `&#11;` and `&#x202e;` stand for characters that the file itself must not have. */
function tellCodes(file: TextFile<unknown>): void {
  if (!file.body.includes("&#")) return;
  for (const [index, line] of file.body.split("\n").entries()) {
    const seen = new Set<string>();
    for (const { 0: code, 1: hex, 2: decimal, index: column } of line.matchAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi)) {
      const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const character = number > 0x10ffff ? "" : String.fromCodePoint(number);
      if (seen.has(code) || character.replace(forbiddenCharacters, "") !== "") continue;
      seen.add(code);
      file.tell({
        rule: "hidden-character",
        at: { line: file.bodyLine + index, column: column + 1, field: "text" },
        message: `the code ${code} stands for ${character && `${codePoint(character)}, `}which must not be published`,
        fix: "the line without it",
        paste: [line.replaceAll(code, "")],
      });
    }
  }
}

/** Tells that a file which anybody is to read has nothing below its header. */
export function tellMissingText(file: TextFile<unknown>): void {
  if (file.body.trim() !== "" || file.status === "removed") return;
  file.tell({
    rule: "missing-text",
    at: { line: file.bodyLine, column: 1, field: "text" },
    message: "the text is missing",
    fix: "the announcement below the second ---",
  });
}
