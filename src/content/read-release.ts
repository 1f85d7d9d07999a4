import { basename, join } from "node:path";
import { address } from "../newsroom/address.ts";
import { type Moment, readMoment, isMoment } from "../newsroom/dates.ts";
import type { Release } from "../newsroom/item.ts";
import { readReleaseBody } from "../text/body.ts";
import type { Examples } from "./explain.ts";
import { moment, namesOf } from "./fields.ts";
import type { ContentFile } from "./files.ts";
import { itemFields, type Surroundings } from "./item-fields.ts";
import { contactField } from "./read-site.ts";
import { type Problems, readTextFile, type TextFile } from "./text-file.ts";
import { tellBody, tellMissingText } from "./tell-body.ts";

/** The keys of a release. */
export function releaseFields(surroundings: Surroundings) {
  return {
    ...itemFields(surroundings),
    date: moment(surroundings.site.timeZone),
    strategies: namesOf("strategy", surroundings.strategies).optional(),
    contact: contactField.optional(),
  };
}

type Values = Partial<{ date: Moment; embargo: Moment | undefined }>;

/** Reads one file of `news/`; undefined where nothing of it can be shown, and then told. */
export function readRelease(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  shape: ReturnType<typeof releaseFields>,
  surroundings: Surroundings,
  problems: Problems,
): Release | undefined {
  const path = join(folder, below);
  const [, namedDay = "", slug = ""] = /(\d{4}-\d{2}-\d{2})-([^/]*)\.md$/.exec(below) ?? [];
  const file = readTextFile(path, bytes, shape, examplesFor(namedDay, surroundings), problems);
  if (nameFault)
    file ? file.tell({ line: 1, column: 1, what: nameFault[0], write: join(folder, nameFault[1]) }) : undefined;
  if (!file || nameFault) return undefined;

  const { site, library } = surroundings;
  const { values, isDraft } = file;
  const { body, notes, findings } = readReleaseBody(file.body, {
    ...site,
    mediaAt: library.at,
    firstLine: file.bodyLine,
  });
  tellBody(file, body, findings, library);
  tellMissingText(file);
  tellDates(file, namedDay, slug, folder);

  const named = readMoment(namedDay, site.timeZone);
  const published = values.embargo ?? values.date ?? (isMoment(named) ? named : undefined);
  if (!published) return undefined;
  return {
    kind: "release",
    id: values.id ?? basename(below, ".md"),
    path,
    address: address.release(namedDay.slice(0, 4), slug),
    status: isDraft ? "draft" : "published",
    opens: published.instant,
    published,
    title: values.title ?? `Untitled: ${slug.replaceAll("-", " ")}`,
    summary: values.summary ?? "",
    topics: values.topics ?? [],
    strategies: values.strategies ?? [],
    picture: values.image,
    documents: values.documents ?? [],
    contact: values.contact,
    body,
    notes,
  };
}

/** The name, the date and the embargo of one release must mean one day. */
function tellDates(file: TextFile<Values>, namedDay: string, slug: string, folder: string): void {
  const { date, embargo } = file.values;
  if (date && date.day !== namedDay) {
    const right = join(folder, "news", date.day.slice(0, 4), `${date.day}-${slug}.md`);
    file.tell({
      ...file.header.place(["date"]),
      field: "date",
      what: `\`date\` is ${date.day}, and the file is named by ${namedDay}`,
      write: `\`date: ${namedDay}\`, or the file's name ${right}`,
    });
  }
  if (date && embargo && embargo.day !== date.day) {
    file.tell({
      ...file.header.place(["embargo"]),
      field: "embargo",
      what: `the embargo ends on ${embargo.day}, and \`date\` is ${date.day}`,
      write: "a minute of the day of `date`",
      paste: [`embargo: ${date.day} ${embargo.time}`],
    });
  }
  if (date?.time && embargo && embargo.day === date.day && embargo.time !== date.time) {
    file.tell({
      ...file.header.place(["embargo"]),
      field: "embargo",
      what: `\`date\` says ${date.time}, and the embargo ${embargo.time}`,
      write: "the day alone after `date:`",
      paste: [`date: ${date.day}`],
    });
  }
}

function examplesFor(namedDay: string, { site }: Surroundings): Examples {
  return {
    status: "status: draft",
    title: 'title: "New library opens in Northgate"',
    date: `date: ${namedDay}`,
    summary: 'summary: "What happened, in one sentence."',
    topics: `topics: ${site.topics[0]?.slug ?? "education"}`,
  };
}
