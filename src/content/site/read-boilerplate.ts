import { z } from "zod";
import type { Boilerplate, Site } from "../../newsroom/site.ts";
import type { PlacedViolation, Violation } from "../../problems/problem.ts";
import { readBody } from "../../text/body.ts";
import { ownWords } from "../../text/lint/own-words.ts";
import { refuse, typedAs } from "../fields.ts";
import { characterFault, forbiddenCharacters, isVisible } from "../files/characters.ts";
import type { TextFile } from "../text-file.ts";

/** Markdown of several paragraphs: not empty, and nothing in it that escapes of YAML can smuggle past the file's own check. */
export const boilerplateField = z
  .string()
  .meta(typedAs("paragraphs"))
  .overwrite((value) => value.replaceAll("\r\n", "\n").trim())
  .superRefine((value, context) => {
    const [hidden] = value.match(forbiddenCharacters) ?? [];
    if (hidden !== undefined)
      refuse(context, {
        rule: "hidden-character",
        message: characterFault(hidden),
        fix: "delete it from the value",
      });
    else if (!isVisible(value))
      refuse(context, { rule: "hidden-character", message: "the value is invisible", fix: "write letters or digits" });
  });

interface Values {
  readonly boilerplate?: string | undefined;
  readonly words?: readonly string[] | undefined;
}

/** What stands below every release, and what is wrong with it. */
interface ReadBoilerplate {
  readonly boilerplate: Boilerplate | undefined;
  readonly violations: readonly PlacedViolation[];
}

/** Reads the boilerplate of `site.yaml`: paragraphs and lists, without headings and without files. */
export function readBoilerplate({ header, values }: TextFile<Values>, site: Site): ReadBoilerplate {
  if (values.boilerplate === undefined) return { boilerplate: undefined, violations: [] };
  // It stands there for years: how it is worded is settled.
  const wording = { own: ownWords(values.words ?? []), isBeingWritten: false };
  const { body, findings } = readBody(values.boilerplate, {
    ...site,
    ...wording,
    mediaAt: () => undefined,
    firstLine: 1,
  });
  const { html, text, digest, links } = body;
  const at = header.at(["boilerplate"]);
  const violations = [
    ...findings.map(({ paste, pasteOver, at: _, ...finding }) => ({ ...finding, at })),
    ...misplaced(
      html,
      links.map(({ target }) => target),
    ).map((violation) => ({ ...violation, at })),
  ];
  const place = header.place(["boilerplate"]);
  return { boilerplate: { html, text, digest, links: links.map(({ target }) => ({ target, ...place })) }, violations };
}

function misplaced(html: string, targets: readonly string[]): Violation[] {
  return [
    ...(/<h[1-6]/.test(html)
      ? [
          {
            rule: "boilerplate",
            message: "the boilerplate has a heading, and every release shows it under one",
            fix: "delete the heading, or make a sentence of it",
          } as const,
        ]
      : []),
    ...(targets.some((target) => target.startsWith("/media/"))
      ? [
          {
            rule: "boilerplate",
            message: "the boilerplate shows or links to a file of content/media/",
            fix: "link to a page, or put the file into a release",
          } as const,
        ]
      : []),
  ];
}
