import type { Body } from "../newsroom/item.ts";
import type { Finding } from "../text/lint.ts";
import { codePoint, forbiddenCharacters } from "./decode.ts";
import { isMedia, type MediaLibrary } from "./media.ts";
import type { TextFile } from "./text-file.ts";

/** Tells what is wrong with the text below a header: what the lint found, files that are not there, codes for what must not be published. */
export function tellBody(
  file: TextFile<unknown>,
  body: Body,
  findings: readonly Finding[],
  library: MediaLibrary,
): void {
  for (const finding of findings) file.tell({ ...finding, field: "text" });
  for (const { target, line, column } of body.links) {
    const found = target.startsWith("/media/") ? library.find(target) : undefined;
    if (found && !isMedia(found)) file.tell({ line, column, field: "text", what: found.what, write: found.write });
  }
  const entity = body.html.match(forbiddenCharacters)?.[0];
  if (entity !== undefined) {
    const line = file.body.split("\n").findIndex((text) => /&#(x?[0-9a-f]+);/i.test(text)) + file.bodyLine;
    file.tell({
      line,
      column: 1,
      field: "text",
      what: `a code such as &#…; stands for ${codePoint(entity)}, which must not be published`,
      write: "the line without it",
    });
  }
}

/** Tells that a file which is to be read has nothing below its header. */
export function tellMissingText(file: TextFile<unknown>): void {
  if (file.body.trim() !== "") return;
  file.tell({
    line: file.bodyLine,
    column: 1,
    field: "text",
    what: "the text is missing",
    write: "it below the second ---",
  });
}
