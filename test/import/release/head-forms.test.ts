import { expect, test } from "vitest";
import { importedText } from "../imported.ts";

const body = "The swimming pool in Mill Lane opens its doors to swimmers on Saturday.";

test.for([
  ["PRESS RELEASE"],
  ["News release"],
  ["MEDIA ADVISORY"],
  ["Media statement"],
  ["PRESS RELEASE – FOR IMMEDIATE RELEASE"],
  ["*** NEWS RELEASE ***"],
  ["N E W S  R E L E A S E"],
  ["For immediate use"],
  ["Status: for immediate release"],
  ["Embargo: none"],
  ["Press release 12/2020"],
  ["News release no. 45"],
  ["Ref: NC/2020/012"],
  ["Our ref: COMMS-20-03"],
  ["PR 24/2020"],
  ["Northgate Council"],
  ["NORTHGATE COUNCIL PRESS OFFICE"],
  ["Eastmere and Holt District Council"],
  ["London Borough of Eastmere"],
  ["Cyngor Sir Aberllwyn"],
  ["Comhairle Eilean Mòr"],
  ["News from Northgate Council"],
  ["Northgate Council | News release | NC/12"],
  ["NORTHGATE COUNCIL: NEWS RELEASE"],
  ["Corporate Communications Team"],
  ["Town Hall, High Street, Northgate NG1 2AB"],
  ["Tel: 01632 960000"],
  ["www.northgate.example"],
  ["Email: press@northgate.example"],
  ["@NorthgateCouncil"],
  ["Datganiad i’r wasg"],
  ["DATGANIAD I’R WASG / PRESS RELEASE"],
  ["I’w ryddhau ar unwaith"],
  ["Fios-naidheachd"],
])("takes %j above the headline for no headline", ([line]) => {
  const { title, body: text, remarks } = importedText(`${line}\n\nSwimming pool opens\n\n3 March 2020\n\n${body}\n`);
  expect({ title, text }).toEqual({ title: "Swimming pool opens", text: body });
  expect(remarks.join("\n")).toContain(`“${line?.replace("  ", " ")}”`);
});

test("takes a whole letterhead, a slogan and a label for no headline", () => {
  const {
    title,
    day,
    summary,
    body: text,
    remarks,
  } = importedText(
    `EASTMERE COUNCIL
Working for you
Council House, 4 Bridge Street, Eastmere EM4 1AA
T: 01632 960200   E: press@eastmere.example

NEWS RELEASE                              Ref EM/20/7
Tuesday 3rd March 2020

Swimming pool opens in Eastmere
Sessions for schools begin in April

${body}
`,
  );
  expect({ title, day, summary, text }).toEqual({
    title: "Swimming pool opens in Eastmere",
    day: "2020-03-03",
    summary: "Sessions for schools begin in April",
    text: body,
  });
  expect(remarks.filter((remark) => /Working for you/.test(remark))).not.toEqual([]);
});

test.for([
  ["Contact: Kim Dale\nTel: 01632 960222", "Kim Dale"],
  ["Media contact\nKim Dale\nPress Officer\n01632 960222", "Kim Dale, Press Officer"],
])("takes %j above the headline for the contact", ([lines, name]) => {
  const read = importedText(`NEWS RELEASE\nNo: 45/20\n${lines}\n\nSwimming pool opens\n\n3 March 2020\n\n${body}\n`);
  expect({ title: read.title, contact: read.contact, body: read.body }).toEqual({
    title: "Swimming pool opens",
    contact: { name, phone: "01632 960222" },
    body,
  });
});

test("leaves out a headline that stands again, and says so", () => {
  const read = importedText(
    `From: Press <press@northgate.example>\nSent: 03 March 2020 09:14\nSubject: News release: Swimming pool opens\n\nDear all,\n\nSwimming pool opens\n\n${body}\n`,
  );
  expect(read).toMatchObject({ title: "Swimming pool opens", day: "2020-03-03", minute: "09:14" });
  expect(read.body).toBe(`Dear all,\n\n${body}`);
  expect(read.remarks).toContain("Line 7: “Swimming pool opens” is the headline again, and was left out.");
});

test("reads a date below points that say in short what is new", () => {
  const read = importedText(`Swimming pool opens\n\n• Ten lanes\n• A café\n\n3 March 2020\n\n${body}\n`);
  expect(read).toMatchObject({ day: "2020-03-03", body: `- Ten lanes\n- A café\n\n${body}` });
});

test("takes what a page says of itself for no sub-heading", () => {
  const read = importedText(
    `Home > News > Swimming pool opens\n\nSwimming pool opens\n\n3 March 2020\n\nShare this page\n\n${body}\n`,
  );
  expect(read).toMatchObject({ title: "Swimming pool opens", summary: undefined, body: `Share this page\n\n${body}` });
});

test.for([
  ["PRESS RELEASE: Swimming pool opens"],
  ["MEDIA ADVISORY – Swimming pool opens"],
  ["Headline: Swimming pool opens"],
  ["Subject: PRESS RELEASE: Swimming pool opens"],
  ["PRESS RELEASE Swimming pool opens"],
  ["Title: Swimming pool opens"],
])("reads the headline of %j, and says so", ([line]) => {
  const { title, remarks } = importedText(`${line}\n\n3 March 2020\n\n${body}\n`);
  expect(title).toBe("Swimming pool opens");
  expect(remarks.join("\n")).toContain(`“${line}”`);
});

test.for([
  "News releases to be read aloud at libraries",
  "Press Council backs new code",
  "Council opens pool",
  "Release of otters planned at Eastmere",
  "Free Parking Returns To Market Street",
  "Photo opportunity: mayor opens pool",
  "For release from hospital, more help at home",
  "£4.2m for the town hall",
])("takes %j for a headline", (line) => {
  expect(importedText(`${line}\n\n3 March 2020\n\n${body}\n`).title).toBe(line);
});

test.for([
  ["Published 3 March 2020", "2020-03-03"],
  ["Published: Tue 3 Mar 2020 09:30 GMT", "2020-03-03 09:30"],
  ["Tue 3 Mar 2020 09:30 GMT", "2020-03-03 09:30"],
  ["Tue, 03 Mar 2020 09:30:00 +0000", "2020-03-03 09:30"],
  ["Thu 2 July 2020 09:30 GMT", "2020-07-02 10:30"],
  ["Thu 2 July 2020 09:30 BST", "2020-07-02 09:30"],
  ["2020-03-03T09:30:00Z", "2020-03-03 09:30"],
  ["2020-07-03T09:30:00+01:00", "2020-07-03 09:30"],
  ["9:30am, Tuesday 3 March 2020", "2020-03-03 09:30"],
  ["Tuesday 3 March 2020 at 0930 hrs", "2020-03-03 09:30"],
  ["Date: 3/3/20", "2020-03-03"],
  ["3/3/20", "2020-03-03"],
  ["03.03.2020", "2020-03-03"],
  ["3-Mar-2020", "2020-03-03"],
  ["3 Mar ’20", "2020-03-03"],
  ["Date of issue: 3rd March 2020", "2020-03-03"],
  ["Date: Tuesday 3rd of March 2020", "2020-03-03"],
  ["Issue date – Tuesday, 3 March 2020", "2020-03-03"],
  ["Release date: 3.3.20", "2020-03-03"],
  ["Issued by Northgate Council on 3 March 2020", "2020-03-03"],
  ["Dated 3 March 2020", "2020-03-03"],
  ["March 3, 2020", "2020-03-03"],
  ["TUESDAY 3RD MARCH 2020", "2020-03-03"],
  ["3 March 2020 (Tuesday)", "2020-03-03"],
  ["Sent: 03 March 2020 09:30", "2020-03-03 09:30"],
  ["Posted on 3 March 2020 in Roads", "2020-03-03"],
  ["Posted 3 March 2020 by admin", "2020-03-03"],
  ["Published: 3 March 2020 | Last updated: 5 March 2020", "2020-03-03"],
  ["Dydd Mawrth 3 Mawrth 2020", "2020-03-03"],
  ["3ydd o Fawrth 2020", "2020-03-03"],
  ["Dyddiad: 3 Mawrth 2020", "2020-03-03"],
  ["Cyhoeddwyd: Dydd Iau 1 Hydref 2020", "2020-10-01"],
  ["Dyddiad / Date: 3 Mawrth 2020 / 3 March 2020", "2020-03-03"],
  ["FOR IMMEDIATE RELEASE: Tuesday 3 March 2020", "2020-03-03"],
  ["For immediate release – 3 March 2020", "2020-03-03"],
  ["PRESS RELEASE | 3 March 2020", "2020-03-03"],
  ["News release, Tuesday 3 March 2020", "2020-03-03"],
  ["For release: 3 March 2020", "2020-03-03"],
  ["IMMEDIATE RELEASE 3 MARCH 2020", "2020-03-03"],
  ["Northgate, 3 March 2020", "2020-03-03"],
] as const)("reads %j above and below the headline", ([line, when]) => {
  for (const text of [`${line}\n\nSwimming pool opens\n\n${body}\n`, `Swimming pool opens\n\n${line}\n\n${body}\n`]) {
    const { title, day, minute, body: read } = importedText(text);
    expect({ title, when: minute ? `${day} ${minute}` : day, read }).toEqual({
      title: "Swimming pool opens",
      when,
      read: body,
    });
  }
});

test.for([
  ["NORTHGATE, 3 March 2020 – ", "2020-03-03"],
  ["Northgate, Tuesday 3 March 2020: ", "2020-03-03"],
  ["NORTHGATE (3 March 2020) – ", "2020-03-03"],
  ["(Northgate, 3 March 2020) – ", "2020-03-03"],
  ["3 March 2020 – ", "2020-03-03"],
  ["HOLT-ON-SEA, 3rd March 2020 — ", "2020-03-03"],
  ["NORTHGATE – 3 March 2020 – ", "2020-03-03"],
])("reads the dateline %j, which stays in the text", ([line, day]) => {
  const read = importedText(`Swimming pool opens\n\n${line}${body}\n`);
  expect({ title: read.title, day: read.day, body: read.body }).toEqual({
    title: "Swimming pool opens",
    day,
    body: `${line}${body}`,
  });
});

test.for([
  ["26 November", "2026-11-26", "“26 November” has no year. It was read as 26 November 2026."],
  ["Thursday 14 January", "2027-01-14", "“Thursday 14 January” has no year. It was read as 14 January 2027."],
])("reads %j by the day of the import, and says so", ([line, day, sentence]) => {
  const read = importedText(`Swimming pool opens\n\n${line}\n\n${body}\n`);
  expect(read.day).toBe(day);
  expect(read.remarks).toContain(`Line 3: ${sentence}`);
});

test("takes the date of an event in an invitation for no date of issue", () => {
  const text =
    "Mayor opens pool\n\nDate: Saturday 7 March 2020\nTime: 10am\nVenue: Mill Lane\n\nPhotographers are welcome.\n";
  const { day, body: read } = importedText(text);
  expect(day).toBeUndefined();
  expect(read).toContain("Date: Saturday 7 March 2020");
});

test.for([
  ["EMBARGOED UNTIL 00:01 ON TUESDAY 3 MARCH 2020", "2020-03-03 00:01"],
  ["Strictly embargoed: not for publication before 6am, 3 March 2020", "2020-03-03 06:00"],
  ["Not for broadcast or publication until 3 March 2020", "2020-03-03 00:01"],
  ["EMBARGO: 0001 hrs, 3 March 2020", "2020-03-03 00:01"],
  ["UNDER EMBARGO UNTIL NOON, TUESDAY 3 MARCH 2020", "2020-03-03 12:00"],
  ["This release is embargoed until 2.15pm on 3rd March 2020.", "2020-03-03 14:15"],
  ["PRESS RELEASE – EMBARGOED UNTIL 00:01 3/3/2020", "2020-03-03 00:01"],
  ["Embargo tan 00:01 ddydd Mawrth 3 Mawrth 2020", "2020-03-03 00:01"],
] as const)("reads %j as the embargo, and its day as the date", ([line, embargo]) => {
  for (const text of [
    `${line}\n\nSwimming pool opens\n\n${body}\n`,
    `PRESS RELEASE\n\nSwimming pool opens\n${line}\n\n${body}\n`,
    `Swimming pool opens\n\nIssued 28 February 2020\n\n${body}\n\nENDS\n\n${line}\n`,
  ]) {
    const read = importedText(text);
    expect({ title: read.title, day: read.day, minute: read.minute, embargo: read.embargo }).toEqual({
      title: "Swimming pool opens",
      day: "2020-03-03",
      minute: undefined,
      embargo,
    });
    expect(read.body).not.toMatch(/embargo|publication/i);
  }
});

test.for([
  [
    "EMBARGOED UNTIL MIDNIGHT, 3 MARCH 2020",
    "2020-03-04 00:00",
    "“EMBARGOED UNTIL MIDNIGHT, 3 MARCH 2020” was read as embargo: 2020-03-04 00:00. Some mean the midnight before: check it.",
  ],
  [
    "EMBARGOED UNTIL 00:01 ON MONDAY 3 MARCH 2020",
    "2020-03-03 00:01",
    "“EMBARGOED UNTIL 00:01 ON MONDAY 3 MARCH 2020” was read as embargo: 2020-03-03 00:01, which is Tuesday 3 March 2020. Check the day.",
  ],
] as const)("says what is to be looked at of %j", ([line, embargo, sentence]) => {
  const read = importedText(`${line}\n\nSwimming pool opens\n\n${body}\n`);
  expect(read.embargo).toBe(embargo);
  expect(read.remarks).toContain(`Line 1: ${sentence}`);
});

test("keeps an embargo line that does not say until when in the text, where the check finds it", () => {
  const read = importedText(`STRICTLY EMBARGOED\n\nSwimming pool opens\n\n3 March 2020\n\n${body}\n`);
  expect(read).toMatchObject({ title: "Swimming pool opens", day: "2020-03-03", embargo: undefined });
  expect(read.body).toBe(`STRICTLY EMBARGOED\n\n${body}`);
  expect(read.remarks.join("\n")).toContain(
    "Line 1: “STRICTLY EMBARGOED” holds the release back, but does not clearly say until which day and minute. It stays in the text.",
  );
});

test("says that the date became that of the embargo", () => {
  const read = importedText(
    `Embargoed until 00:01 on 3 March 2020\n\nSwimming pool opens\n\nIssued 28 February 2020\n\n${body}\n`,
  );
  expect(read.remarks).toContain(
    "The release is dated 28 February 2020 and held until 2020-03-03 00:01. Its date is the day of the embargo.",
  );
});

test("takes the day that a person gives, and says what the text has", () => {
  const given = { day: "2020-03-04", time: "09:00" };
  const read = importedText(`Swimming pool opens\n\n3 March 2020\n\n${body}\n`, { given });
  expect(read).toMatchObject({ day: "2020-03-04", minute: "09:00" });
  expect(read.remarks).toContain("Line 3: The text says 3 March 2020; 4 March 2020 was given, and taken.");
});

test("proposes what a release was filed under as its topic", () => {
  const read = (line: string, topics?: string[]) => importedText(`Pool opens\n\n${line}\n\n${body}\n`, { topics });
  expect(read("Posted on 3 March 2020 in Libraries and learning").topics).toEqual(["libraries"]);
  expect(read("Posted on 3 March 2020 in Roads, Libraries").topics).toEqual(["roads", "libraries"]);
  expect(read("3 March 2020\nCategory: Roads")).toMatchObject({ topics: ["roads"], body });
  expect(importedText(`Topic: Roads\n3 March 2020\n\nPool opens\n\n${body}\n`)).toMatchObject({
    title: "Pool opens",
    topics: ["roads"],
  });
  const other = read("Posted on 3 March 2020 in Sport");
  expect(other.topics).toEqual([]);
  expect(other.remarks).toContain("It was filed under “Sport”, which is no topic here.");
  expect(read("Posted on 3 March 2020 in Sport", ["roads"]).topics).toEqual(["roads"]);
});

test("reads what a release is filed under below its text as well, and there alone", () => {
  const read = (below: string) => importedText(`Pool opens\n\n3 March 2020\n\n${body}\n\n${below}\n`);
  expect(read("Filed under: Roads, Libraries")).toMatchObject({ topics: ["roads", "libraries"], body });
  const other = read("Tags: Sport");
  expect(other).toMatchObject({ topics: [], body });
  expect(other.remarks).toContain("It was filed under “Sport”, which is no topic here.");
  expect(read("Tags: Sport\n\nIt is warm.").body).toBe(`${body}\n\nTags: Sport\n\nIt is warm.`);
  expect(read("Section: Roads").body).toBe(`${body}\n\nSection: Roads`);
});

test("offers a headline in capitals as a sentence, with the names that the text has", () => {
  const text = `NORTHGATE RESIDENTS URGED TO HAVE THEIR SAY ON SEND AND NEW BUSES\n\n3 March 2020\n\nAcross Northgate, people are asked about new buses. The SEND plan is at www.northgate.example.\n`;
  expect(importedText(text).remarks).toContain(
    "Line 1: The headline is in capitals. As a sentence it is: Northgate residents urged to have their say on SEND and new buses",
  );
});
