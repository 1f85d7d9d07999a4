import { z } from "zod";
import { addDays, instantInWords, isMoment, momentOfDay, readMoment } from "../../newsroom/dates.ts";
import type { Instant } from "../../newsroom/instant.ts";
import type { Notice } from "../../newsroom/notice.ts";
import type { Site } from "../../newsroom/site.ts";
import { linkField, text } from "../fields.ts";
import type { TextFile } from "../text-file.ts";

/** The keys of `notice`; its dates are read by `readNotice`, which knows the time zone. */
export const noticeField = z.strictObject({
  text,
  link: linkField.optional(),
  from: z.string().min(1).optional(),
  until: z.string().min(1).optional(),
});

interface Values {
  readonly notice?: z.output<typeof noticeField> | undefined;
}

/**
 * Reads when the notice of `site.yaml` is shown: from the first minute of a day or from a minute, to the end of a day or
 * to a minute. Tells what is wrong with that, and as advice that the notice is over.
 */
export function readNotice(file: TextFile<Values>, site: Site, now: Instant): Notice | undefined {
  const { notice } = file.values;
  if (!notice) return undefined;
  const from = readEnd(file, "from", notice.from, site);
  const until = readEnd(file, "until", notice.until, site);
  const at = file.header.at(["notice", "until"]);
  if (from !== undefined && until !== undefined && until <= from)
    file.tell({
      rule: "notice-dates",
      at,
      message: `the notice ends (${notice.until}) before it begins (${notice.from})`,
      fix: "a later day or minute",
    });
  else if (until !== undefined && until <= now)
    file.tell({
      rule: "notice-dates",
      at,
      level: "advice",
      message: `the notice ended on ${instantInWords(until, site)}, and nobody sees it`,
      fix: "a later day, or delete the notice",
    });
  const link =
    notice.link === undefined ? undefined : { target: notice.link, ...file.header.place(["notice", "link"]) };
  return { text: notice.text, link, from, until };
}

function readEnd(file: TextFile<Values>, key: "from" | "until", value: string | undefined, site: Site) {
  if (value === undefined) return undefined;
  const read = readMoment(value, site.timeZone);
  if (isMoment(read)) {
    const isWholeDay = key === "until" && read.time === undefined;
    return isWholeDay ? momentOfDay(addDays(read.day, 1), site.timeZone).instant : read.instant;
  }
  const way = ["notice", key];
  const isDate = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(read.fix);
  const paste = isDate ? file.header.withValue(way, () => read.fix) : undefined;
  file.tell({ at: file.header.at(way), ...read, ...(paste && { paste: [paste] }) });
  return undefined;
}
