import type { Document } from "yaml";
import { splitFrontMatter } from "../../content/front-matter/front-matter.ts";
import { isPlain, parseYaml, repeatedKeys } from "../../content/front-matter/yaml-text.ts";
import { type Edit, plainText } from "./line-ends.ts";

/** A file cut into its header and its body, with `\n` line ends; the body of a `.yaml` file is undefined. */
interface CutFile {
  readonly header: string;
  readonly body: string | undefined;
  /** The file as it was with a change of its header. */
  withHeader(edit: Edit): string;
  /** The file as it was with another body. */
  withBody(body: string): string;
}

/** Cuts a file of any kind: one that begins with `---` at its header's end, another is all header. */
export function cutFile(text: string): CutFile {
  const { plain, edited } = plainText(text);
  const parts = splitFrontMatter(plain);
  const isWhole = "violation" in parts;
  const [header, body] = isWhole ? [plain, undefined] : [parts.header, parts.body];
  const start = isWhole ? 0 : plain.indexOf("\n") + 1;
  return {
    header,
    body,
    withHeader: (edit) => edited({ ...edit, start: start + edit.start, end: start + edit.end }),
    withBody: (next) => {
      // The line that closes the header may be the last of the file, and have no end.
      const insert = plain.endsWith("\n") || body !== "" || next === "" ? next : `\n${next}`;
      return edited({ start: plain.length - (body?.length ?? 0), end: plain.length, insert });
    },
  };
}

/** A header as YAML has it; undefined where the newsroom could not read it either. */
export function parseHeader(header: string): Document.Parsed | undefined {
  const document = parseYaml(header);
  return isPlain(document) && repeatedKeys(document).length === 0 ? document : undefined;
}
