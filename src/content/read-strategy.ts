import { basename, join } from "node:path";
import { z } from "zod";
import { address } from "../newsroom/address.ts";
import { acts, type Strategy } from "../newsroom/item.ts";
import { readBody } from "../text/body.ts";
import type { Examples } from "./explain.ts";
import { moment, namesOf, refuse, text, webAddress, word } from "./fields.ts";
import type { ContentFile } from "./files.ts";
import { itemFields, type Surroundings } from "./item-fields.ts";
import { tellBody } from "./tell-body.ts";
import { type Problems, readTextFile } from "./text-file.ts";

/** A year (`2017`) or a day (`2017-09-01`). */
function yearOrDay(timeZone: string) {
  const day = moment(timeZone);
  return z
    .string()
    .min(1)
    .transform((value, context) => {
      if (/^\d{4}$/.test(value)) return value;
      const read = day.safeParse(value);
      if (read.success && read.data.time === undefined) return read.data.day;
      return refuse(context, {
        what: `"${value}" is neither a year nor a day`,
        write: "a year such as 2017, or a day such as 2017-09-01",
      });
    });
}

function periodField(timeZone: string) {
  return z.strictObject({ from: yearOrDay(timeZone), to: yearOrDay(timeZone) }).superRefine(({ from, to }, context) => {
    if (to < from.slice(0, to.length))
      refuse(context, {
        what: `the period ends (${to}) before it begins (${from})`,
        write: "the earlier one after `from:`, the later one after `to:`",
      });
  });
}

/** The keys of a strategy. */
export function strategyFields(surroundings: Surroundings) {
  const { site } = surroundings;
  const body = namesOf("body", new Map([...site.bodies.keys()].map((key) => [key.toLowerCase(), key]))).transform(
    ([key = ""]) => site.bodies.get(key) ?? key,
  );
  return {
    ...itemFields(surroundings),
    period: periodField(site.timeZone),
    owner: text.optional(),
    decisions: z
      .array(z.strictObject({ body, act: word(acts), on: moment(site.timeZone), minute: webAddress.optional() }))
      .optional(),
  };
}

const examples: Examples = {
  status: "status: draft",
  title: 'title: "Library strategy 2026 to 2030"',
  summary: 'summary: "What the strategy is for, in one sentence."',
  topics: "topics: education",
  period: "period: {from: 2026, to: 2030}",
  "period.from": "from: 2026",
  "period.to": "to: 2030",
};

/** Reads one file of `strategies/`; undefined where nothing of it can be shown, and then told. */
export function readStrategy(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  shape: ReturnType<typeof strategyFields>,
  surroundings: Surroundings,
  problems: Problems,
): Strategy | undefined {
  const path = join(folder, below);
  const name = basename(below, ".md");
  const file = readTextFile(path, bytes, shape, examples, problems);
  if (file && nameFault) file.tell({ line: 1, column: 1, what: nameFault[0], write: join(folder, nameFault[1]) });
  if (!file || nameFault) return undefined;

  const { site, library } = surroundings;
  const { values, isDraft } = file;
  const { body, findings } = readBody(file.body, { ...site, mediaAt: library.at, firstLine: file.bodyLine });
  tellBody(file, body, findings, library);
  return {
    kind: "strategy",
    id: values.id ?? name,
    name,
    path,
    address: address.strategy(name),
    status: isDraft ? "draft" : "published",
    opens: values.embargo?.instant ?? Number.NEGATIVE_INFINITY,
    title: values.title ?? `Untitled: ${name.replaceAll("-", " ")}`,
    summary: values.summary ?? "",
    period: values.period ?? { from: "", to: "" },
    owner: values.owner,
    decisions: (values.decisions ?? []).toSorted((a, b) => a.on.instant - b.on.instant),
    topics: values.topics ?? [],
    picture: values.image,
    documents: values.documents ?? [],
    body,
  };
}
