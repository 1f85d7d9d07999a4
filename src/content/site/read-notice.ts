import { z } from "zod";
import { addDays, instantInWords, isMoment, momentOfDay, readMoment } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Notice } from "../../newsroom/notice.ts";
import type { Site } from "../../newsroom/site.ts";
import type { PlacedViolation } from "../../problems/problem.ts";
import { linkField, text, typedAs } from "../fields.ts";
import type { TextFile } from "../text-file.ts";

const end = z.string().min(1).meta(typedAs("date"));

/** The keys of `notice`; its dates are read by `readNotice`, which knows the time zone. */
export const noticeField = z.strictObject({
  text,
  link: linkField.optional(),
  from: end.optional(),
  until: end.optional(),
});

interface Values {
  readonly notice?: z.output<typeof noticeField> | undefined;
}

/** A notice, and what is wrong with when it is shown. */
interface ReadNotice {
  readonly notice: Notice | undefined;
  readonly violations: readonly PlacedViolation[];
}

/**
 * Reads when the notice of `site.yaml` is shown: from the first minute of a day or from a minute, to the end of a day or
 * to a minute. It is advice that the notice is over.
 */
export function readNotice(file: TextFile<Values>, site: Site, now: Instant): ReadNotice {
  const { notice } = file.values;
  if (!notice) return { notice: undefined, violations: [] };
  const [{ instant: from, violations: ofFrom }, { instant: until, violations: ofUntil }] = [
    readEnd(file, "from", notice.from, site),
    readEnd(file, "until", notice.until, site),
  ];
  const link =
    notice.link === undefined ? undefined : { target: notice.link, ...file.header.place(["notice", "link"]) };
  return {
    notice: { text: notice.text, link, from, until },
    violations: [...ofFrom, ...ofUntil, ...endViolations(file, from, until, site, now)],
  };
}

function endViolations(
  { header, values: { notice } }: TextFile<Values>,
  from: Instant | undefined,
  until: Instant | undefined,
  site: Site,
  now: Instant,
): PlacedViolation[] {
  if (until === undefined) return [];
  const place = { rule: "notice-dates", at: header.at(["notice", "until"]) } as const;
  if (from !== undefined && until <= from) {
    const message = `the notice ends (${notice?.until}) before it begins (${notice?.from})`;
    return [{ ...place, message, fix: "write a later day or time" }];
  }
  if (until > now) return [];
  const message = `the notice ended on ${instantInWords(until, site)}, and readers no longer see it`;
  return [{ ...place, level: "advice", message, fix: "write a later day, or delete the notice" }];
}

function readEnd(
  file: TextFile<Values>,
  key: "from" | "until",
  value: string | undefined,
  site: Site,
): { readonly instant?: Instant; readonly violations: readonly PlacedViolation[] } {
  if (value === undefined) return { violations: [] };
  const read = readMoment(value, site.timeZone);
  if (isMoment(read)) {
    const isWholeDay = key === "until" && read.time === undefined;
    const instant = isWholeDay ? momentOfDay(addDays(read.day, 1), site.timeZone).instant : read.instant;
    return { instant, violations: [] };
  }
  const way = ["notice", key];
  const { value: date, ...violation } = read;
  const paste = date === undefined ? undefined : file.header.withValue(way, () => date);
  return { violations: [{ at: file.header.at(way), ...violation, ...(paste && { paste: [paste] }) }] };
}
