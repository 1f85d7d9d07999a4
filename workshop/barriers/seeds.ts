import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const schema = z.array(
  z.strictObject({
    /** Its name in the list of barriers. */
    barrier: z.string(),
    /** An example as an author would write it, and how often it stands in the text. */
    markdown: z.string().optional(),
    times: z.number().default(1),
    /** Keys of the header that differ from those of any release. */
    header: z.record(z.string(), z.string()).default({}),
    /** An example as HTML within a page, with its style sheet, and what is different around it. */
    html: z.string().optional(),
    css: z.string().optional(),
    edit: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    /** Rules that report something else about the example, so that they do not count. */
    beside: z.array(z.string()).default([]),
    /** Why no page of the newsroom can have the barrier, where nothing catches it. */
    cannot: z.string().optional(),
  }),
);

/** One barrier with an example of it. */
export type Seed = z.output<typeof schema>[number] & {
  /** The subject that the list has it under. */
  readonly group: string;
  /** Its name in addresses and file names. */
  readonly slug: string;
};

/** Reads the examples from a folder's files, one for each subject: `12-links.yaml`. */
export function readSeeds(folder: string): Seed[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .flatMap((name) => {
      const group = name.replace(/^\d+-|\.yaml$/g, "").replaceAll("-", " ");
      const seeds = schema.parse(parse(readFileSync(join(folder, name), "utf8")));
      return seeds.map((seed, index) => ({ ...seed, group, slug: `${group.replaceAll(" ", "-")}-${index + 1}` }));
    });
}
