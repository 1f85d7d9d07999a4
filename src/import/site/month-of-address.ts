import { dayInWords, monthInWords } from "../../newsroom/dates.ts";
import type { RecognisedRelease } from "../release/recognise.ts";

const locale = "en-GB";
/** As WordPress, Jekyll and others put the month of publication into an address: `/2004/09/`. */
const month = /\/(?<year>(?:19|20)\d\d)\/(?<number>0[1-9]|1[0-2])(?=\/|$)/;

/** The release with a remark where its old addresses say another month than its date does: that may be the day of a meeting. */
export function withDoubtOnDay(release: RecognisedRelease, addresses: readonly string[]): RecognisedRelease {
  const found = addresses.map((address) => month.exec(address)?.groups).find(Boolean);
  const said = found && `${found["year"]}-${found["number"]}`;
  if (release.day === undefined || said === undefined || release.day.startsWith(said)) return release;
  const sentence = `The old address says ${monthInWords(said, locale)}, and the date is ${dayInWords(release.day, locale)}. Check that this is the day of publication.`;
  return { ...release, remarks: [...release.remarks, { sentence }] };
}
