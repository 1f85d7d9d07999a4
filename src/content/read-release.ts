import { basename, join } from "node:path";
import { dayOf, releaseExamples, type releaseSchema } from "../kinds/release-schema.ts";
import { address } from "../newsroom/address.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Release } from "../newsroom/item.ts";
import { readReleaseBody } from "../text/body.ts";
import { inWords, slugifyName } from "../text/slug.ts";
import { tellNeedlessAccepts } from "./accept.ts";
import { tellEmbargoLines } from "./embargo-lines.ts";
import type { ContentFile } from "./files/files.ts";
import { releaseName } from "./files/release-name.ts";
import { tellMisnamed } from "./files/tell-misnamed.ts";
import { tellHeaderWords } from "./front-matter/lint-metadata.ts";
import { historyOf, tellHistory } from "./history-fields.ts";
import type { ReadContext } from "./item-fields.ts";
import { tellBody, tellMissingText } from "./tell-body.ts";
import { tellExamples } from "./tell-examples.ts";
import { type Problems, readTextFile, type TextFile } from "./text-file.ts";
import { titleWords } from "./title-words.ts";

/** Reads one file of `news/`; undefined where nothing of it can be shown, and then told. */
export function readRelease(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  schema: ReturnType<typeof releaseSchema>,
  context: ReadContext,
  problems: Problems,
): Release | undefined {
  const path = join(folder, below);
  const name = basename(below, ".md");
  const [day, slug] = [name.slice(0, 10), name.slice(11)];
  const file = readTextFile(path, bytes, { schema, examples: () => releaseExamples(name, context) }, problems);
  if (!file) return undefined;
  const opens = file.values.embargo ?? file.values.date ?? dayOf(name, context.site.timeZone);
  if (nameFault) {
    const slugInName = slugifyName(name).replace(/^[\d-]+$/, "");
    const right = releaseName(below, slugInName, file.values.date?.day);
    const misnamed = { folder, file, fault: nameFault, right, opens: opens?.instant ?? 0, now: context.now };
    tellMisnamed(misnamed, problems);
    return undefined;
  }

  const { site, library } = context;
  const { values, status } = file;
  const textContext = { ...site, mediaAt: library.at, firstLine: file.bodyLine };
  const { body, notes, findings } = readReleaseBody(file.body, textContext);
  const embargoLines = tellEmbargoLines(file, {
    timeZone: site.timeZone,
    now: context.now,
    opens: opens?.instant ?? 0,
    pathOn: (on) => join(folder, releaseName("", slug, on)),
  });
  tellBody(file, body, findings, library, embargoLines);
  tellHeaderWords(file, site.locale);
  tellMissingText(file);
  tellDates(file, name, folder);
  if (!file.isUnreadable) tellHistory(file, site, context.now);
  tellExamples(file);
  tellNeedlessAccepts(file);

  if (!opens || file.isUnreadable) return undefined;
  return {
    kind: "release",
    id: values.id ?? name,
    path,
    address: address.release(day.slice(0, 4), slug),
    status,
    opens: opens.instant,
    published: opens,
    ...titleWords(values, inWords(slug)),
    topics: values.topics ?? [],
    strategies: values.strategies ?? [],
    picture: values.image,
    documents: values.documents ?? [],
    contact: values.contact,
    accepted: values.accept ?? [],
    isBackdated: values.backdated ?? false,
    ...historyOf(file),
    body,
    notes,
  };
}

/** The name, the date and the embargo of one release must mean one day. */
function tellDates(file: TextFile<{ date: Moment; embargo?: Moment | undefined }>, name: string, folder: string): void {
  const { date, embargo } = file.values;
  if (!date) return;
  const [day, slug] = [name.slice(0, 10), name.slice(11)];
  if (date.day !== day) {
    const right = join(folder, releaseName("", slug, date.day));
    const isDay = dayOf(name, "UTC") !== undefined;
    file.tell({
      rule: "date-and-name",
      at: file.header.at(["date"]),

      message: `\`date\` is ${date.day}, and the file is named by ${day}`,
      fix: isDay ? `\`date: ${day}\`, or rename the file to ${right}` : `the file's name ${right}`,
    });
  }
  if (!embargo || embargo.instant === date.instant) return;
  const place = { rule: "date-and-embargo", at: file.header.at(["embargo"]) } as const;
  if (embargo.day !== date.day) {
    const message = `the embargo ends on ${embargo.day}, and \`date\` is ${date.day}`;
    const fix = `\`date: ${embargo.day}\` and the file's name by that day, or a minute of ${date.day}`;
    file.tell({ ...place, message, fix });
  } else if (date.time !== undefined) {
    const pasteOver = { first: file.header.place(["date"]).line, count: 1 };
    const message = `\`date\` says ${date.time}, and the embargo ${embargo.time}`;
    file.tell({ ...place, message, fix: "the day alone after `date:`", paste: [`date: ${date.day}`], pasteOver });
  }
}
