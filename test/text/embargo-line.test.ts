import { expect, test } from "vitest";
import { readEmbargoLine } from "../../src/text/embargo-line.ts";

const days = { near: "2026-11-28", own: "2026-11-28" };
const read = (line: string) => {
  const { day, time, isWhole } = readEmbargoLine(line, { ...days, near: () => days.near }) ?? {};
  return isWhole ? `${day} ${time}` : undefined;
};

test.for([
  ["EMBARGOED UNTIL 00.01 HRS WEDNESDAY 2 DECEMBER 2026", "2026-12-02 00:01"],
  ["STRICTLY EMBARGOED UNTIL 00.01HRS TUESDAY 1 DECEMBER 2026", "2026-12-01 00:01"],
  ["Not for publication before 9am on 1 December 2026", "2026-12-01 09:00"],
  ["Not for publication, broadcast or use on social media", undefined],
  ["Not for publication or broadcast until 00:01 on Tuesday 1st December 2026 (GMT)", "2026-12-01 00:01"],
  ["Embargo: 1 December 2026, 10.30am", "2026-12-01 10:30"],
  ["EMBARGO – 0001 hrs, 1 Dec 2026", "2026-12-01 00:01"],
  ["UNDER EMBARGO UNTIL 0001 1 DECEMBER 2026", "2026-12-01 00:01"],
  ["Embargoed for release until noon on December 1, 2026", "2026-12-01 12:00"],
  ["Embargoed for 12 noon, 1 December 2026", "2026-12-01 12:00"],
  ["Embargo lifts at 17:40 on 01/12/2026", "2026-12-01 17:40"],
  ["Embargo ends 2026-12-01 06:00", "2026-12-01 06:00"],
  ["Embargoed until 2 December", "2026-12-02 00:01"],
  ["Embargoed until 3 January", "2027-01-03 00:01"],
  ["Embargoed until midnight on Tuesday 1 December 2026", "2026-12-01 00:00"],
  ["Do not publish before 1 December 2026", "2026-12-01 00:01"],
  ["For release: 1 December 2026, 9am", "2026-12-01 09:00"],
  ["Hold for release until 9am, 1 December 2026", "2026-12-01 09:00"],
  ["PRESS RELEASE: EMBARGOED UNTIL 00:01 WEDNESDAY 2 DECEMBER 2026", "2026-12-02 00:01"],
  ["Strict embargo until 2 December 2026", "2026-12-02 00:01"],
  ["STRICT EMBARGO: 00.01 WEDS 2 DECEMBER 2026", "2026-12-02 00:01"],
  ["This release is embargoed until 00:01 on 2 December 2026.", "2026-12-02 00:01"],
  ["Not for publication before 00:01 on 2/12/26", "2026-12-02 00:01"],
  ["Embargoed until 6 p.m. on 2 December 2026", "2026-12-02 18:00"],
  ["Embargoed until 5.30 p.m. on 2 December 2026", "2026-12-02 17:30"],
  ["EMBARGOED UNTIL 12:00 NOON, 2 DECEMBER 2026", "2026-12-02 12:00"],
  ["EMBARGOED UNTIL 9AM 2 DECEMBER 2026 - NOT FOR PUBLICATION", "2026-12-02 09:00"],
  ["EMBARGOED", "undefined 00:01"],
  ["STRICTLY EMBARGOED UNTIL 9AM WEDNESDAY", "undefined 09:00"],
  ["EMBARGOED UNTIL 31 NOVEMBER 2026", "undefined 00:01"],
  ["Strictly embargoed: not for publication before 9am on 1 December 2026", "2026-12-01 09:00"],
  ["STRICTLY EMBARGOED - NOT FOR RELEASE OR BROADCAST UNTIL 00:01, 2 DECEMBER 2026", "2026-12-02 00:01"],
  ["Embargoed for publication until one minute past midnight on Wednesday 2 December 2026", "2026-12-02 00:01"],
  ["EMBARGO: A MINUTE AFTER MIDNIGHT, 2 DECEMBER", "2026-12-02 00:01"],
  ["00:01 WEDNESDAY 2 DECEMBER 2026 – EMBARGOED", "2026-12-02 00:01"],
  ["FOR IMMEDIATE RELEASE – NOT FOR PUBLICATION BEFORE 9AM, 2 DECEMBER 2026", "2026-12-02 09:00"],
  ["This press release is strictly embargoed until 00:30am on the 2nd day of December 2026", "2026-12-02 00:30"],
  ["For release on 1 December 2026 at 17:00pm", "2026-12-01 17:00"],
  ["Not for release before 1 Dec. 2026", "2026-12-01 00:01"],
  ["For publication on or after 1 December 2026", "2026-12-01 00:01"],
  ["Not for publication until after 9am on 1 December 2026", "2026-12-01 09:00"],
  ["Not for release before one minute after midnight on 1 December 2026", "2026-12-01 00:01"],
  ["Note to editors: embargoed until 9am on 1 December 2026", "2026-12-01 09:00"],
  ["STRICTLY PRIVATE AND CONFIDENTIAL - EMBARGOED UNTIL 9AM 1 DECEMBER 2026", "2026-12-01 09:00"],
  ["The contents of this release are embargoed until 9am on 1 December 2026", "2026-12-01 09:00"],
  ["Embargoed until noon tomorrow (Tuesday 1 December 2026)", "2026-12-01 12:00"],
  ["Embargo date: 1 December 2026 Embargo time: 09:00", "2026-12-01 09:00"],
  ["This is embargoed until 9am on 1 December 2026", "2026-12-01 09:00"],
  ["This is not for publication before 9am on 1 December 2026", "2026-12-01 09:00"],
  ["EMBARGOED UNTIL 17:00 TODAY", "2026-11-28 17:00"],
  ["Embargoed until midnight tonight", "2026-11-28 00:00"],
  ["Embargoed until 6pm this evening", "2026-11-28 18:00"],
  ["EMBARGOED UNTIL TODAY", "undefined 00:01"],
  ["EMBARGOED UNTIL 9AM TOMORROW", "undefined 09:00"],
  ["NOT FOR PUBLICATION BEFORE 9AM TOMORROW", "undefined 09:00"],
] as const)("reads %j as %s", ([line, minute]) => {
  expect(read(line)).toBe(minute);
});

test.for([
  "The arms embargo was lifted on 1 December 2026.",
  "An embargo on exports ends on 1 December 2026.",
  "The text was embargoed until 9am.",
  "For immediate release",
  "For release of the hostages on 1 December 2026",
  "Hold the date: 1 December 2026",
  "Not for profit since 1 December 2026",
  "Not for publication by virtue of paragraph 3 of Schedule 12A",
  "Applications are not for publication before the vote on 1 December 2026",
  "For use from 1 December 2026 by all schools",
  "Do not use the bridge before 1 December 2026, when it opens",
  "What an embargo is, and why we keep it",
  "Embargo policy of 1 December 2026",
  "The embargo on Russian oil begins at midnight tonight.",
  "Embargo on exports of arms ends on 1 December 2026",
  "Embargoed report shows that fees rise from 1 December 2026",
  "Embargoes end on 1 December 2026 at the latest",
  "An embargo until 9am on 1 December 2026 was agreed with the press.",
  "For release from prison before 1 December 2026, forms are needed.",
  "Not for publication of the register on 1 December 2026, but for its repair",
  "Holders of a permit pay £30 from 1 December 2026.",
  "Hold on tight: the fair opens today at 9am",
  "The minutes are not for publication before 1 December 2026.",
  "Not for use after 1 December 2026: old parking vouchers and permits",
  "Not to be used after 31 December 2026",
  "Embargo from 2 December 2026",
  "EMBARGO FROM 2 DECEMBER 2026 TO 4 JANUARY 2027",
  "Christmas embargo: from Friday 11 December 2026 to Monday 11 January 2027",
  "The embargo will commence from 2 December and run until 2 January.",
  "Roadworks embargo until 4 January 2027",
  "On hold until 4 January 2027",
  "This is on hold until 4 January 2027",
  "This is for publication in the gazette of 1 December 2026",
  "Embargo dates: 2 December 2026 to 2 January 2027",
  "Do not use after 31 December 2026",
  "NOT FOR USE OR RELEASE AFTER 31 DECEMBER 2026",
])("takes %j for no embargo line", (line) => {
  expect(readEmbargoLine(line, { ...days, near: () => days.near })).toBeUndefined();
});

test.for([
  ["Embargoed until 1 December 2026, the report says that fees rise.", "2026-12-01 00:01"],
  ["STRICTLY EMBARGOED UNTIL THE CABINET HAS MET ON 1 DECEMBER 2026", "2026-12-01 00:01"],
  ["Not for publication before delivery at 9am on 1 December 2026", "2026-12-01 09:00"],
  ["EMBARGOED UNTIL CLOSE OF BUSINESS TODAY", "undefined 00:01"],
  ["Embargoed: 9 o'clock on 1 December 2026", "2026-12-01 00:01"],
  ["EMBARGO: 00.01 GMT / 01.01 CET, 1 DECEMBER 2026", "2026-12-01 00:01"],
  ["MEDIA RELEASE - UNDER EMBARGO UNTIL 6AM AEDT 1 DECEMBER 2026", "2026-12-01 06:00"],
  ["EMBARGO TAN 9AM, 1 RHAGFYR 2026", "undefined 09:00"],
  ["Embargoed until 25:00 on 1 December 2026", "2026-12-01 00:01"],
  ["For release at 9am by all partners", "undefined 09:00"],
] as const)("says of %j that it has words that are not read", ([line, minute]) => {
  const { day, time, isWhole } = readEmbargoLine(line, { ...days, near: () => days.near }) ?? {};
  expect([isWhole, `${day} ${time}`]).toEqual([false, minute]);
});

test("takes no day of today's for that of a file which has none", () => {
  expect(readEmbargoLine("EMBARGOED UNTIL 17:00 TODAY", { near: () => "2026-11-28" })?.day).toBeUndefined();
});
