import { z } from "zod";
import type { Violation } from "../../problems/problem.ts";
import { altFault } from "../../text/lint/pictures.ts";
import { refuse, text, typedAs } from "../fields.ts";
import { belowMedia } from "../files/media-library.ts";
import type { TextFile } from "../text-file.ts";
import type { Examples } from "../validate-front-matter.ts";

const picture = text.meta(typedAs("picture"));

/** The keys of `logo`: files below `media/`, of which two are for special places, and words in place of the picture. */
export const logoField = z
  .strictObject({ file: picture, dark: picture.optional(), icon: picture.optional(), alt: text })
  .superRefine(({ file, alt }, context) => {
    const fault = altFault(alt, undefined, file);
    if (fault && !fault.level) refuse(context, nameless(fault), ["alt"]);
  });

function nameless({ rule, message }: Pick<Violation, "rule" | "message">): Violation {
  return { rule, message, fix: "write whose logo it is, for example Northgate Council" };
}

/** How they are written. */
export const logoExamples: Examples = {
  logo: { such: 'logo: {file: logo.svg, alt: "Northgate Council"}' },
  "logo.file": { such: "file: logo.svg" },
  "logo.alt": { such: 'alt: "Northgate Council"' },
};

/** What a file says of the logo, with its header for messages. */
export interface LogoLines {
  /** Undefined where it says nothing that can be read. */
  readonly values: z.output<typeof logoField> | undefined;
  readonly file: TextFile<{ readonly logo?: z.output<typeof logoField> | undefined }>;
  /** The files that it names, by their path below `media/`, whatever else is wrong with it. */
  readonly names: readonly string[];
}

/** What a file says of the logo. */
export function logoLines(file: LogoLines["file"]): LogoLines {
  const typed = file.header.values["logo"];
  // Below a misspelt key too: the file is not what is wrong.
  const said: unknown[] = typeof typed === "object" && typed !== null ? Object.values(typed) : [typed];
  const names = said.filter((name) => typeof name === "string");
  return { values: file.values.logo, file, names: names.map(belowMedia) };
}
