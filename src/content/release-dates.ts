import { join } from "node:path";
import { dayOf } from "../kinds/release-schema.ts";
import type { Moment } from "../newsroom/dates.ts";
import type { PlacedViolation } from "../problems/problem.ts";
import { releaseName } from "./files/release-name.ts";
import type { Header } from "./front-matter/header.ts";
import type { ReadContext } from "./item-fields.ts";
import type { TextFile } from "./text-file.ts";

/** The name, the date and the embargo of one release must mean one day. */
export function checkReleaseDates(
  { header, values: { date, embargo } }: TextFile<{ date: Moment; embargo?: Moment | undefined }>,
  name: string,
  { folder }: Pick<ReadContext, "folder">,
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
      message: `\`date\` is ${date.day}, and the file name has ${day}`,
      fix: isDay ? `\`date: ${day}\`, or rename the file to ${right}` : `rename the file to ${right}`,
      inForm: {
        message: `\`date\` is ${date.day}, and the page was saved as one of ${day}`,
        fix: isDay ? `write \`date: ${day}\`` : "ask the person who looks after the newsroom to rename its file",
      },
    },
  ];
}

function checkEmbargoDay(header: Header, date: Moment, embargo: Moment): PlacedViolation[] {
  if (embargo.instant === date.instant) return [];
  const place = { rule: "date-and-embargo", at: header.at(["embargo"]) } as const;
  if (embargo.day !== date.day) {
    const message = `the embargo ends on ${embargo.day}, and \`date\` is ${date.day}`;
    const fix = `\`date: ${embargo.day}\` with that day in the file name, or choose a time on ${date.day}`;
    const inForm = { fix: `write \`date: ${embargo.day}\`, or choose a time on ${date.day}` };
    return [{ ...place, message, fix, inForm }];
  }
  if (date.time === undefined) return [];
  const pasteOver = { first: header.place(["date"]).line, count: 1 };
  const message = `\`date\` says ${date.time}, and the embargo ${embargo.time}`;
  return [{ ...place, message, fix: "write only the day after `date:`", paste: [`date: ${date.day}`], pasteOver }];
}
