import { expect, test } from "vitest";
import {
  contentFolder,
  readFolder,
  release,
  releasePath,
  strategy,
  told,
  toldOfRelease,
} from "../support/content-folder.ts";

const form = "is not a date as the newsroom writes it";
const example = "the year, the month and the day, such as 2018-02-09, or with the minute 2018-02-09 17:40";

test.for([
  ["2026-02-30", "2026-02-30 is not a day of the calendar", "2026-02-28"],
  ["2026-27-11", "2026-27-11 is not a day of the calendar", "2026-11-27"],
  ["2023-04-09T23:30:00.000Z", `"2023-04-09T23:30:00.000Z" ${form}`, "2023-04-10 00:30"],
  ["31/06/2026", `"31/06/2026" ${form}`, "2026-06-30"],
  ["13.3.2026", `"13.3.2026" ${form}`, "2026-03-13"],
  ["2026-6-5", `"2026-6-5" ${form}`, "2026-06-05"],
  ["13 March 2026", `"13 March 2026" ${form}`, "2026-03-13"],
  ["Friday, 13th March 2026", `"Friday, 13th March 2026" ${form}`, "2026-03-13"],
  ["2026-03-13 9:30", `"2026-03-13 9:30" ${form}`, "2026-03-13 09:30"],
  ["2026-03-13 5.40pm", `"2026-03-13 5.40pm" ${form}`, "2026-03-13 17:40"],
  ["2026-03-13 17:40:00", `"2026-03-13 17:40:00" ${form}`, "2026-03-13 17:40"],
] as const)("tells a date to paste for %s", async ([date, what, right]) => {
  const path = `news/${right.slice(0, 4)}/${right.slice(0, 10)}-new-library-opens.md`;
  expect(await told({ [path]: release({ date: `date: ${date}` }) })).toEqual([
    `content/${path}:3:7  date  ${what} → ${right}\n    date: ${right}`,
  ]);
});

test.for([
  ["2026-02-30", "2026-02-30 is not a day of the calendar → 2026-03-13\n    date: 2026-03-13"],
  [
    "2026-27-11",
    "2026-27-11 is not a day of the calendar → write 2026-03-13, as in the file name; or 2026-11-27, and rename the file",
  ],
  ["2026-02-30 09:30", "2026-02-30 is not a day of the calendar → 2026-03-13 09:30\n    date: 2026-03-13 09:30"],
  [
    "9 February 2018",
    `"9 February 2018" ${form} → write 2026-03-13, as in the file name; or 2018-02-09, and rename the file`,
  ],
  [
    "2018-02-09T10:00:00Z",
    `"2018-02-09T10:00:00Z" ${form} → write 2026-03-13 10:00, as in the file name; or 2018-02-09 10:00, and rename the file`,
  ],
] as const)("offers for %s no day but that of the file's name", async ([date, message]) => {
  expect(await toldOfRelease(release({ date: `date: ${date}` }))).toEqual([`3:7  date  ${message}`]);
});

test.for([
  ["2026-03-13 25:00", "25:00 is not a time of day", "a time from 00:00 to 23:59, such as 2026-03-13 09:30"],
  ["tomorrow", `"tomorrow" ${form}`, example],
  ["13/03/26", `"13/03/26" ${form}`, example],
  [
    "2026-03-29 01:30",
    "the clocks go forward on that day, and 01:30 does not exist",
    "2026-03-29 00:59 or 2026-03-29 02:00",
  ],
  ["2026-10-25 01:30", "the clocks go back on that day, and 01:30 comes twice", "2026-10-25 00:59 or 2026-10-25 02:00"],
] as const)("tells what to write for %s", async ([date, what, write]) => {
  expect(await toldOfRelease(release({ date: `date: ${date}` }))).toEqual([`3:7  date  ${what} → ${write}`]);
  const embargo = await toldOfRelease(release({ embargo: `embargo: ${date}` }));
  expect(embargo).toEqual([`7:10  embargo  ${what} → ${write}`]);
});

test.for([
  [
    "date: 2026-03-13",
    "embargo: 2026-03-13",
    "7:10  embargo  2026-03-13 has no minute → 2026-03-13 00:01\n    embargo: 2026-03-13 00:01",
  ],
  [
    "date: 2026-03-13",
    "embargo: 2026-03-14 00:01",
    "7:10  embargo  the embargo ends on 2026-03-14, and `date` is 2026-03-13 → `date: 2026-03-14` with that day in the file name, or choose a time on 2026-03-13",
  ],
  [
    "date: 2026-03-13 09:00",
    "embargo: 2026-03-13 00:01",
    "7:10  embargo  `date` says 09:00, and the embargo 00:01 → write only the day after `date:`\n    date: 2026-03-13",
  ],
  [
    "date: 2026-03-14",
    "",
    "3:7  date  `date` is 2026-03-14, and the file name has 2026-03-13 → `date: 2026-03-13`, or rename the file to content/news/2026/2026-03-14-new-library-opens.md",
  ],
] as const)("tells where %s and %j do not agree with the file", async ([date, embargo, message]) => {
  expect(await toldOfRelease(release({ date, embargo }))).toEqual([message]);
});

test.for([
  ["date: 2026-03-13 17:40", "embargo: 2026-03-13 17:40"],
  ["date: 2026-03-13", "embargo: 2026-03-13 00:01"],
  ["date: 2026-03-13T17:40", ""],
] as const)("takes %s with %j", async ([date, embargo]) => {
  expect(await toldOfRelease(release({ date, embargo }))).toEqual([]);
});

test.for([
  ["2026-03-29 01:00", "the clocks go forward on that day, and 01:00 does not exist", "2026-03-29"],
  ["2026-03-29 01:59", "the clocks go forward on that day, and 01:59 does not exist", "2026-03-29"],
  ["2026-10-25 01:00", "the clocks go back on that day, and 01:00 comes twice", "2026-10-25"],
  ["2026-10-25 01:59", "the clocks go back on that day, and 01:59 comes twice", "2026-10-25"],
] as const)("refuses an embargo until %s, and names the minutes before and after", async ([embargo, what, day]) => {
  const message = `embargo  ${what} → ${day} 00:59 or ${day} 02:00`;
  const lines = { embargo: `embargo: ${embargo}` };
  const path = releasePath.replace("2026-03-13", day);
  expect(await told({ [path]: release({ date: `date: ${day}`, ...lines }) })).toEqual([
    `content/${path}:7:10  ${message}`,
  ]);
  expect(await told({ "strategies/plan.md": strategy(lines) })).toEqual([
    `content/strategies/plan.md:7:10  ${message}`,
  ]);
});

test.for([
  ["2026-03-29 00:59", "2026-03-29T00:59:00Z"],
  ["2026-03-29 02:00", "2026-03-29T01:00:00Z"],
  ["2026-10-25 00:59", "2026-10-24T23:59:00Z"],
  ["2026-10-25 02:00", "2026-10-25T02:00:00Z"],
] as const)("takes the minutes that it names: %s is %s", async ([embargo, instant]) => {
  const day = embargo.slice(0, 10);
  const path = releasePath.replace("2026-03-13", day);
  const text = release({ date: `date: ${day}`, embargo: `embargo: ${embargo}` });
  const { newsroom, told: problems } = await readFolder(contentFolder({ [path]: text }));
  expect([problems, newsroom?.releases[0]?.opens]).toEqual([[], Date.parse(instant)]);
});
