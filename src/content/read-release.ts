import { basename, join } from "node:path";
import { dayOf, releaseExamples, type releaseSchema } from "../kinds/release-schema.ts";
import { address } from "../newsroom/address.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { Release } from "../newsroom/item.ts";
import type { PlacedViolation, Read } from "../problems/problem.ts";
import { readReleaseBody } from "../text/body.ts";
import { inWords, slugifyName } from "../text/slug.ts";
import { checkBody, checkMissingText } from "./check-body.ts";
import { checkExamples } from "./check-examples.ts";
import { checkEmbargoLines } from "./embargo-lines.ts";
import type { ContentFile } from "./files/files.ts";
import { misnamed } from "./files/misnamed.ts";
import { releaseName } from "./files/release-name.ts";
import type { Header } from "./front-matter/header.ts";
import { checkHeaderWords } from "./front-matter/lint-metadata.ts";
import { checkHistory, historyOf } from "./history-fields.ts";
import type { ReadContext } from "./item-fields.ts";
import { judge, needlessAccepts } from "./judge.ts";
import { readTextFile } from "./read-text-file.ts";
import type { TextFile } from "./text-file.ts";
import { titleWords } from "./title-words.ts";

/** Reads one file of `news/`; undefined where nothing of it can be shown. */
export function readRelease(
  folder: string,
  { path: below, nameFault }: ContentFile,
  bytes: Buffer,
  schema: ReturnType<typeof releaseSchema>,
  context: ReadContext,
): Read<Release | undefined> {
  const path = join(folder, below);
  const name = basename(below, ".md");
  const [day, slug] = [name.slice(0, 10), name.slice(11)];
  const keys = { schema, examples: () => releaseExamples(name, context) };
  const { value: file, problems } = readTextFile(path, bytes, keys);
  if (!file) return { value: undefined, problems };
  const opens = file.values.embargo ?? file.values.date ?? dayOf(name, context.site.timeZone);
  if (nameFault) {
    const slugInName = slugifyName(name).replace(/^[\d-]+$/, "");
    const right = releaseName(below, slugInName, file.values.date?.day);
    const asNamed = { folder, file, fault: nameFault, right, opens: opens?.instant ?? 0, now: context.now };
    return { value: undefined, problems: misnamed(asNamed, problems) };
  }

  const { site, library } = context;
  const { values, status } = file;
  const textContext = { ...site, mediaAt: library.at, firstLine: file.bodyLine };
  const { body, notes, findings } = readReleaseBody(file.body, textContext);
  const embargo = checkEmbargoLines(file, {
    timeZone: site.timeZone,
    now: context.now,
    opens: opens?.instant ?? 0,
    pathOn: (on) => join(folder, releaseName("", slug, on)),
  });
  const violations = [
    ...file.violations,
    ...embargo.violations,
    ...checkBody(file, body, findings, library, embargo.lines),
    ...checkHeaderWords(file, site.locale),
    ...checkMissingText(file),
    ...checkDates(file, name, folder),
    ...(file.isUnreadable ? [] : checkHistory(file, site, context.now)),
    ...checkExamples(file),
  ];
  const found = [...problems, ...judge(file, [...violations, ...needlessAccepts(file, violations)])];
  if (!opens || file.isUnreadable) return { value: undefined, problems: found };
  const release: Release = {
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
  return { value: release, problems: found };
}

/** The name, the date and the embargo of one release must mean one day. */
function checkDates(
  { header, values: { date, embargo } }: TextFile<{ date: Moment; embargo?: Moment | undefined }>,
  name: string,
  folder: string,
): PlacedViolation[] {
  if (!date) return [];
  return [...checkNamedDay(header, name, folder, date), ...(embargo ? checkEmbargoDay(header, date, embargo) : [])];
}

function checkNamedDay(header: Header, name: string, folder: string, date: Moment): PlacedViolation[] {
  const [day, slug] = [name.slice(0, 10), name.slice(11)];
  if (date.day === day) return [];
  const right = join(folder, releaseName("", slug, date.day));
  const isDay = dayOf(name, "UTC") !== undefined;
  return [
    {
      rule: "date-and-name",
      at: header.at(["date"]),
      message: `\`date\` is ${date.day}, and the file is named by ${day}`,
      fix: isDay ? `\`date: ${day}\`, or rename the file to ${right}` : `the file's name ${right}`,
    },
  ];
}

function checkEmbargoDay(header: Header, date: Moment, embargo: Moment): PlacedViolation[] {
  if (embargo.instant === date.instant) return [];
  const place = { rule: "date-and-embargo", at: header.at(["embargo"]) } as const;
  if (embargo.day !== date.day) {
    const message = `the embargo ends on ${embargo.day}, and \`date\` is ${date.day}`;
    const fix = `\`date: ${embargo.day}\` and the file's name by that day, or a minute of ${date.day}`;
    return [{ ...place, message, fix }];
  }
  if (date.time === undefined) return [];
  const pasteOver = { first: header.place(["date"]).line, count: 1 };
  const message = `\`date\` says ${date.time}, and the embargo ${embargo.time}`;
  return [{ ...place, message, fix: "the day alone after `date:`", paste: [`date: ${date.day}`], pasteOver }];
}
