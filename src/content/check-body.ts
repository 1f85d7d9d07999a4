import type { Body } from "../newsroom/body.ts";
import { isAcceptable } from "../problems/catalogue.ts";
import type { PlacedViolation } from "../problems/problem.ts";
import { pathOf } from "../text/links.ts";
import { codePoint, forbiddenCharacters } from "./files/characters.ts";
import { isMedia, type MediaLibrary } from "./files/media-library.ts";
import type { TextFile } from "./text-file.ts";

/** What is wrong with the text below a header: what the lint found, files that are not there, codes for what must not be published. `embargoLines` are judged separately. */
export function checkBody(
  file: TextFile<unknown>,
  body: Body,
  findings: readonly PlacedViolation[],
  library: MediaLibrary,
  embargoLines: ReadonlySet<number>,
): PlacedViolation[] {
  return [
    ...findings.filter((finding) => !(embargoLines.has(finding.at.line) && isOfWording(finding))),
    ...body.links.flatMap(({ target, line, column }) => {
      const found = target.startsWith("/media/") ? library.find(pathOf(target)) : undefined;
      if (!found || isMedia(found)) return [];
      const { rule, message, fix } = found;
      return [{ rule, at: { line, column, field: "text" }, message, fix }];
    }),
    ...checkCodes(file),
  ];
}

/** Whether it is advice on the words of a line, which the one who must delete the line need not hear. */
function isOfWording({ level, rule }: PlacedViolation): boolean {
  return level === "advice" && (!isAcceptable(rule) || rule === "not-for-publication");
}

/** `&#11;` and `&#x202e;` stand for characters that the file itself must not have. */
function checkCodes({ body, bodyLine }: TextFile<unknown>): PlacedViolation[] {
  if (!body.includes("&#")) return [];
  return body.split("\n").flatMap((line, index) => {
    const codes = new Set(line.match(/&#(?:x[0-9a-f]{1,6}|\d{1,7});/gi));
    return [...codes].flatMap((code): PlacedViolation[] => {
      const number = Number(code.slice(2, -1).replace(/^x/i, "0x"));
      const character = number > 0x10ffff ? "" : String.fromCodePoint(number);
      if (character.replace(forbiddenCharacters, "") !== "") return [];
      return [
        {
          rule: "hidden-character",
          at: { line: bodyLine + index, column: line.indexOf(code) + 1, field: "text" },
          message: `the code ${code} stands for ${character && `${codePoint(character)}, `}which must not be published`,
          fix: "delete it from the line",
          paste: [line.replaceAll(code, "")],
        },
      ];
    });
  });
}

/** A file which anybody is to read has something below its header. */
export function checkMissingText({ body, bodyLine, status }: TextFile<unknown>): PlacedViolation[] {
  if (body.trim() !== "" || status === "removed") return [];
  const at = { line: bodyLine, column: 1, field: "text" };
  const fix = "write the announcement";
  return [
    { rule: "missing-text", at, message: "the text is missing", fix: `${fix} below the second ---`, inForm: { fix } },
  ];
}
