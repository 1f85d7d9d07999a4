import { meantMinutes, readEmbargoLine } from "../../../text/embargo-line.ts";
import { withEnglishDates } from "./welsh-dates.ts";

/** A line that holds a release back. */
interface Embargo {
  /** `2020-03-03 00:01`; undefined where the line does not surely say so. */
  readonly until: string | undefined;
  /** Whether it says midnight, which some take for the beginning of the day. */
  readonly isMidnight: boolean;
}

/** The days that a line is read with: that of the release, and one that its year is near. */
interface KnownDays {
  readonly own?: string | undefined;
  readonly near?: string | undefined;
}

/** Reads a line such as "EMBARGOED UNTIL 00:01 ON TUESDAY 3 MARCH 2020"; undefined where it is anything else. */
export function readEmbargo(line: string, { own, near }: KnownDays): Embargo | undefined {
  const read = readEmbargoLine(withEnglishDates(line), { near: () => own ?? near ?? "2000-01-01", own });
  if (!read) return undefined;
  const isDated = read.day !== undefined && (own ?? near ?? /\d{4}/.exec(line)?.[0]) !== undefined;
  return {
    until: isDated && read.isWhole ? meantMinutes({ ...read, day: read.day ?? "" })[0] : undefined,
    isMidnight: read.isMidnight,
  };
}
