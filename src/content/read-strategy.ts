import { basename, join } from "node:path";
import { z } from "zod";
import { address } from "../newsroom/address.ts";
import { acts, type Strategy } from "../newsroom/item.ts";
import { readBody } from "../text/body.ts";
import type { Examples } from "./explain.ts";
import { moment, nameOf, refuse, text, webAddress, word } from "./fields.ts";
import { inWords, slugifyName } from "./file-names.ts";
import type { ContentFile } from "./files.ts";
import { tellHeaderWords } from "./header-words.ts";
import { itemExamples, itemFields, type Surroundings } from "./item-fields.ts";
import { tellBody } from "./tell-body.ts";
import { type Problems, readTextFile } from "./text-file.ts";
import { tellMisnamed, withholdUnreadable } from "./withheld-files.ts";

/** The keys of a strategy. */
export function strategySchema(surroundings: Surroundings) {
  const { site } = surroundings;
  const { status, title, summary, topics, ...optional } = itemFields(surroundings);
  return z.strictObject({
    title,
    summary,
    period: periodField(site.timeZone),
    topics,
    status,
    ...optional,
    owner: text.optional(),
    decisions: z
      .array(
        z.strictObject({
          body: bodyField(surroundings),
          act: word(acts),
          on: moment(site.timeZone),
          minute: webAddress.optional(),
        }),
      )
      .min(1)
      .optional(),
  });
}

/** Who decided, by a key of `bodies` in `site.yaml`; kept as the name in words. */
function bodyField({ site: { bodies }, isSiteKnown }: Surroundings) {
  const known = new Map([...bodies.keys()].map((key) => [key.toLowerCase(), key]));
  return nameOf("body", isSiteKnown ? known : undefined).transform((key) => bodies.get(key) ?? key);
}

/** A year (`2017`) or a day (`2017-09-01`). */
function yearOrDay(timeZone: string) {
  const day = moment(timeZone);
  return z
    .string()
    .min(1)
    .transform((value, context) => {
      if (/^\d{4}$/.test(value)) return value;
      const read = day.safeParse(value);
      if (read.success) return read.data.day;
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
        write: `{from: ${to}, to: ${from}}`,
        value: `{from: ${to}, to: ${from}}`,
      });
  });
}

function examplesFor(name: string, surroundings: Surroundings): Examples {
  const [body = "cabinet"] = surroundings.site.bodies.keys();
  return {
    ...itemExamples(inWords(name), surroundings),
    period: { such: "period: {from: 2026, to: 2030}" },
    "period.from": { such: "from: 2026" },
    "period.to": { such: "to: 2030" },
    decisions: { such: `decisions: [{body: ${body}, act: approved, on: 2018-02-08}]` },
    "decisions.body": { such: `body: ${body}` },
    "decisions.act": { such: "act: approved" },
    "decisions.on": { such: "on: 2018-02-08" },
  };
}

/** Reads one file of `strategies/`; undefined where nothing of it can be shown, and then told. */
export function readStrategy(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  schema: ReturnType<typeof strategySchema>,
  surroundings: Surroundings,
  problems: Problems,
): Strategy | undefined {
  const path = join(folder, below);
  const name = basename(below, ".md");
  const file = readTextFile(path, bytes, { schema, examples: () => examplesFor(name, surroundings) }, problems);
  if (!file) {
    withholdUnreadable(path, bytes, surroundings, problems);
    return undefined;
  }
  const opens = file.values.embargo?.instant ?? Number.NEGATIVE_INFINITY;
  if (nameFault) {
    const right = `strategies/${slugifyName(name) || slugifyName(file.values.title ?? "") || "title-in-a-few-words"}.md`;
    tellMisnamed({ folder, file, fault: nameFault, right, opens, now: surroundings.now }, problems);
    return undefined;
  }

  const { site, library } = surroundings;
  const { values, isDraft } = file;
  const { body, findings } = readBody(file.body, { ...site, mediaAt: library.at, firstLine: file.bodyLine });
  tellBody(file, body, findings, library);
  tellHeaderWords(file);
  return {
    kind: "strategy",
    id: values.id ?? name,
    name,
    path,
    address: address.strategy(name),
    status: isDraft ? "draft" : "published",
    opens,
    title: values.title ?? inWords(name),
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
