import { expect, test } from "vitest";
import { isAcceptable } from "../../../src/problems/catalogue.ts";
import { readReleaseBody } from "../../../src/text/body.ts";
import { leftoversInHeader } from "../../../src/text/lint/find-leftovers.ts";
import { context } from "../body-context.ts";

const found = (source: string) =>
  readReleaseBody(source, context)
    .findings.filter(({ rule }) => isAcceptable(rule))
    .map(({ at, level, rule, message }) => `${at.line}:${at.column} ${level ?? "error"} ${rule}: ${message}`);
const marked = "is code from another system, and readers would see it as typed";

/** Of each mark: the text, and what is told of it. */
const marks: readonly (readonly [text: string, ...told: string[]])[] = [
  ["The {{ site.title }} opens.", `10:5 error template-code: "{{ site.title }}" ${marked}`],
  [
    '{{< legacy-img src="a/b.jpg" alt="x" >}}',
    `10:1 error template-code: "{{< legacy-img src="a/b.jpg" alt="x" >}}" ${marked}`,
  ],
  ["See {% link _posts/x.md %}.", `10:5 error template-code: "{% link _posts/x.md %}" ${marked}`],
  [
    `By <%= author %> and \${name}.`,
    `10:4 error template-code: "<%= author %>" ${marked}`,
    `10:22 error template-code: "\${name}" ${marked}`,
  ],
  ['{:start="4"}\n4. A park', `10:1 error template-code: "{:start="4"}" ${marked}`],
  ["A line {: .wide}", `10:8 error template-code: "{: .wide}" ${marked}`],
  [
    '[caption id="a" width="300"]A park[/caption]',
    `10:1 error shortcode: "[caption id="a" width="300"]" ${marked}`,
    `10:35 error shortcode: "[/caption]" ${marked}`,
  ],
  ["[gallery ids=1,2,3]", `10:1 error shortcode: "[gallery ids=1,2,3]" ${marked}`],
  ["[embed:attachments:inline:plan.pdf]", `10:1 error shortcode: "[embed:attachments:inline:plan.pdf]" ${marked}`],
  [
    "[InlineAttachment:1] and [Contact:123]",
    `10:1 error shortcode: "[InlineAttachment:1]" ${marked}`,
    `10:26 error shortcode: "[Contact:123]" ${marked}`,
  ],
  [
    "[Image: park.jpg] !!1",
    `10:1 error shortcode: "[Image: park.jpg]" ${marked}`,
    `10:19 error shortcode: "!!1" ${marked}`,
  ],
  ["[Attachment: plan.pdf]", `10:1 error shortcode: "[Attachment: plan.pdf]" ${marked}`],
  ["[[Parks plan]]", `10:1 error shortcode: "[[Parks plan]]" ${marked}`],
  ["[TOC]", `10:1 error shortcode: "[TOC]" ${marked}`],
  ["$CTA\n[Apply for a permit](/about/)\n$CTA", `10:1 error govspeak: "$CTA" ${marked}`],
  ["$A\nOld Town Hall\n$A", `10:1 error govspeak: "$A" ${marked}`],
  [
    "{stat-headline}\n**13.8bn** years\n{/stat-headline}",
    `10:1 error govspeak: "{stat-headline}" ${marked}`,
    `12:1 error govspeak: "{/stat-headline}" ${marked}`,
  ],
  [
    "{button start}[Start the form](/about/){/button}",
    `10:1 error govspeak: "{button start}" ${marked}`,
    `10:40 error govspeak: "{/button}" ${marked}`,
  ],
  ["^This is a callout^", `10:1 error govspeak: "^This is a callout^" ${marked}`],
  ["s1. Add an egg.\ns2. Stir.", `10:1 error govspeak: "s1." ${marked}`, `11:1 error govspeak: "s2." ${marked}`],
  [
    "Method:\ns1. Add an egg.\ns2. Stir.\ns3. Bake.",
    `11:1 error govspeak: "s1." ${marked}`,
    `12:1 error govspeak: "s2." ${marked}`,
    `13:1 error govspeak: "s3." ${marked}`,
  ],
  ["s1. The first section", '10:1 advice govspeak: "s1." looks like the number of a step in another system'],
  [
    "See x[the plan of the region](https://www.example.org/)x.",
    `10:5 error govspeak: "x[the plan of the region](https://www.example.org/)x" ${marked}`,
  ],
  ["[INSERT QUOTE HERE]", '10:1 error placeholder: "[INSERT QUOTE HERE]" is a gap to fill in'],
  ["> We are glad that [INSERT NAME] came.", '10:20 error placeholder: "[INSERT NAME]" is a gap to fill in'],
  ["The [insert name] opens.", '10:5 error placeholder: "[insert name]" is a gap to fill in'],
  ["It says lorem ipsum dolor.", '10:9 error lorem-ipsum: "lorem ipsum" is filler text'],
  ["Lorem ipsum dolor sit amet.", '10:1 error lorem-ipsum: "Lorem ipsum" is filler text'],
  ["It opens on [DATE].", '10:13 advice placeholder: "[DATE]" looks like a gap to fill in'],
  ["The venue is TBC.", '10:14 advice unfinished: "TBC" looks unfinished, and readers would see it'],
  [
    "TODO ask Anna. It costs £XX.",
    '10:1 advice unfinished: "TODO" looks unfinished, and readers would see it',
    '10:25 advice unfinished: "£XX" looks unfinished, and readers would see it',
  ],
  [
    "On XX March we meet XXX.",
    '10:4 advice unfinished: "XX" looks unfinished, and readers would see it',
    '10:21 advice unfinished: "XXX" looks unfinished, and readers would see it',
  ],
  ["DRAFT\n\nThe minutes say so.", '10:1 advice unfinished: "DRAFT" looks unfinished, and readers would see it'],
  [
    "DRAFT\n\nWalk for thirty minutes of fresh air.",
    '10:1 advice unfinished: "DRAFT" looks unfinished, and readers would see it',
  ],
  ["DRAFT v2", '10:1 advice unfinished: "DRAFT" looks unfinished, and readers would see it'],
  ["A plan (DRAFT) follows.", '10:8 advice unfinished: "(DRAFT)" looks unfinished, and readers would see it'],
  ["NOT FOR PUBLICATION", '10:1 advice not-for-publication: "NOT FOR PUBLICATION" is written in the text'],
  ["Private – not for publication", '10:11 advice not-for-publication: "not for publication" is written in the text'],
  [
    "TO DO: ask Anna. Done. TO DO: ask Sam. Cllr XXX said",
    '10:1 advice unfinished: "TO DO:" looks unfinished, and readers would see it',
    '10:45 advice unfinished: "XXX" looks unfinished, and readers would see it',
  ],
  ["Lorem ipsum", '10:1 error lorem-ipsum: "Lorem ipsum" is filler text'],
  [
    "Dear <<First name>> of {ward_name},",
    '10:6 advice merge-field: "<<First name>>" looks like a field that a program fills in',
    '10:24 advice merge-field: "{ward_name}" looks like a field that a program fills in',
  ],
  ["%Do not feed the ducks%", '10:1 advice merge-field: "%Do not feed the ducks%" looks like code from another system'],
  ["Dear %%first_name%%,", '10:6 advice merge-field: "%%first_name%%" looks like code from another system'],
  ["Dear {firstname},", '10:6 advice merge-field: "{firstname}" looks like a field that a program fills in'],
  ["Dear *|LNAME|*,", '10:6 advice merge-field: "*|LNAME|*" looks like a field that a program fills in'],
  [
    "A :smile: for all",
    '10:3 advice shortcode: ":smile:" looks like the code of a picture, and would be shown as typed',
  ],
];

test.for(marks)("tells what another system or a draft left in %j", ([text, ...told]) => {
  expect(found(text)).toEqual(told);
});

/** Of each rule, what is prose. */
const prose: Readonly<Record<string, readonly string[]>> = {
  "template-code": [
    "The set {1, 2, 3} has three numbers.",
    "A temperature of 20% {of the scale} is shown.",
    "Two braces {{ alone are no mark.",
    "The fee is $20 for a visitor from abroad.",
    "Use `{{ name }}` where a name is to stand.",
    "He wrote “{{ name }}” on the board.",
    'The label says "{% if %}" in small letters.',
    "```\n{{ page.title }}\n```",
    "> The letter began {{ name }}, which made us laugh.",
    "Fewer than <% of all> homes have one.",
  ],
  shortcode: [
    'He said "the [new] library is [sic] open".',
    "The library [which opened in 1901] is closed.",
    "See [the parks plan](https://www.example.org/).",
    "Minutes [1] and [2] are below.",
    "[Contact: Anna Reid, 01632 960100]",
    "The [council] agreed it 3:2.",
    "Wow!! 1 library opens.",
    "[Image: a park in the sun]",
    "The ratio is 1 :2: 3 in all.",
    "We open at 10:30:00 and [close] at 5pm.",
    "The sign says [[sic]] open.",
    "The report [at https://www.example.org/report] is out.",
    "[Attachment: letter to parents]",
    "[Attachment: Factsheet on waste (0.2MB)]",
    "[Embed: none] and [snippet: children sing] are notes.",
  ],
  govspeak: [
    "The grant is worth $A20 million.",
    "Prices in $ and € are given.",
    "A $CTA ticket is a ticket to ride.",
    "Room S1. It is on the left.",
    "Use 10^6 and 10^9 for large numbers.",
    "Vitamin C and vitamin E are listed.",
    "The *[sic]* stays as it was.",
    "It is 3x [as large](/about/) now.",
    "The form {see below} is short.",
    "^ Figures are for 2025",
  ],
  "steps of govspeak": [
    "The duty is in s1. It has two parts.",
    "Under\ns2. The council may charge a fee.",
    "s1 of the Act is in force.",
    "s.1 Duty to consult\ns.2 Duty to publish",
    "See s1.2 and s1.3 of the plan.",
    "Platforms s1., s2. and s3. are closed.",
    "Rooms\ns1. and s2.\nare open.",
    "S1. The first year of secondary school\nS2. The second year",
    "s1. of the Localism Act 2011\ns2. of the Local Government Act 2000",
    "s12. of the Act is repealed,\ns13. of it is not.",
    "1. The s1. mark\n2. The s2. mark",
    "Use `s1. Add an egg.` for a step.",
    "```\ns1. Add an egg.\ns2. Stir.\n```",
    "> s1. Add an egg.\n> s2. Stir.",
  ],
  placeholder: [
    "[He] inserts the coin [inserting it slowly].",
    "An insert [of four pages] came with the paper.",
    "The insert [12] is missing.",
    "[The date] was not known.",
    "[Name withheld] wrote to us.",
    "She is [Councillor] Ada Byron.",
    "Please insert your card [then wait].",
    "The [DATES] of the fair are below.",
    "[REDACTED] was the word used.",
    "“[insert name] needs a bus to [insert place]”, the letter begins.",
    "> I ask you to stop the plan. [insert name]",
    "Use `[INSERT NAME]` in your letter.",
    "Press [Insert], then [Delete].",
  ],
  "lorem-ipsum": [
    "A lorem is no ipsum.",
    "“Lorem ipsum” is what printers set.",
    "Her name is Ipsum.",
    "Ipsum lorem is the other way round.",
    "The words lorem and ipsum are Latin.",
    "`Lorem ipsum` fills a page.",
    "> Lorem ipsum, said the printer.",
    'The poster said "Lorem ipsum dolor".',
    "Lorem-Ipsum is a band.",
    "Lorem ipsum is what printers set to try a page.",
    "The famous Lorem Ipsum text is no text.",
    "Dolor sit amet.",
  ],
  unfinished: [
    "The draft Local Plan is open for comment.",
    "Draft minutes are below.",
    "A DRAFT horse pulls the cart.",
    "Much is still to do in the town.",
    "The todo list is long.",
    "We met at the XX Congress, and in room XXL.",
    "Two players were drafted.",
    "Todo el mundo sings.",
    "The date is to be confirmed in May.",
    "ATBC and TBCs are names of firms.",
    "WHAT TO DO: call 999.",
    "THINGS TO DO: skate, swim.",
    "We saw Super Bowl XXX and Volume XXX of the record.",
    "XXX Corps marched through the town, and the XXX Olympiad began.",
    "Flight XXX left. A car with the plate LK54 XXX, and a malevolent little XXX!",
    "Minutes of the meeting of 3 May 2026\n\nDRAFT\n\nThose present",
    "DRAFT – FOR APPROVAL AT THE NEXT MEETING\n\nMINUTES OF THE PARISH COUNCIL",
  ],
  "not-for-publication": [
    "The report is not for publication under Schedule 12A.",
    "Appendix B is exempt and not for publication.",
    "Not for publication by virtue of paragraph 3 of Part 1.",
    "The publication is not for sale.",
    "It is not a publication of ours.",
    "This is for publication in March.",
    "It is not meant for publication.",
    "`Not for publication` is stamped on it.",
    "“Not for publication” was stamped on it.",
    "> Not for publication, it said.",
    "It was addressed to me, and so it is not for publication.",
    "Appendix 2 is not for publication: it names families.",
    "NOT FOR PUBLICATION - Appendix 2 is exempt (paragraph 3)",
    "NOT FOR PUBLICATION: EXEMPT INFORMATION",
  ],
  "merge-field": [
    "It rose from 3% to 5%.",
    "Between 10% and 20% of homes.",
    "20%-30% of people, 5%of homes.",
    "100% renewable, 0% waste.",
    "The 5% rise is not a 7% rise.",
    "More than 50 % of them, fewer than 60 % here.",
    "An increase of 2.5%, 3.5% or 4%.",
    "Turnout was 45% (up 3%).",
    "It fell by 5 %age points. 100% of homes, and %GDP was 2.5%.",
    "A % sign stands for per cent, and % is said so.",
    "«Bonjour» is French.",
    "Victory rolls {hairstyles} and {one} of them.",
    "Temperatures <<0 and >>30 are rare.",
    "She said << guten Tag >>.",
  ],
  shortcodes: [
    "Open: Monday, closed: Tuesday.",
    "At 9:30: doors open.",
    "Note: this is new: read it.",
    "The score was 3:2: a win.",
    "a:b:c is a code.",
    "From: the mayor. To: all.",
    "https is the scheme: use it.",
    "Ward: Old Town: 3 seats.",
    ": a colon alone :",
    "The psalm 23:1: read aloud.",
  ],
};

test.for(
  Object.entries(prose).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const)),
)("%s leaves alone %j", ([, text]) => {
  expect(found(text)).toEqual([]);
});

test("looks for them in a title, which is plain text, with HTML, codes of HTML and Markdown", () => {
  const told = (words: string) => leftoversInHeader(words).map(({ mark, rule }) => `${rule} ${mark}`);
  expect(told("The <b>new</b> library")).toEqual(["html-in-header <b>", "html-in-header </b>"]);
  expect(told("Bread &amp; roses &#8217; &nbsp;")).toEqual([
    "entity-in-header &amp;",
    "entity-in-header &#8217;",
    "entity-in-header &nbsp;",
  ]);
  expect(told("The *new* **library** `opens` [here](/about/) _now_")).toEqual([
    "markdown-in-header *new*",
    "markdown-in-header **library**",
    "markdown-in-header `opens`",
    "markdown-in-header [here](/about/)",
    "markdown-in-header _now_",
  ]);
  expect(told("CO~2~ on 5 m^2^[^1]")).toEqual([
    "markdown-in-header ~2~",
    "markdown-in-header ^2^",
    "markdown-in-header [^1]",
  ]);
  expect(told("## Heading")).toEqual(["markdown-in-header ## "]);
  expect(told("{{ title }} [INSERT NAME]")).toEqual(["template-code {{ title }}", "placeholder [INSERT NAME]"]);
});

test.for([
  "Roads & paths: what's new",
  "~£2m–~£3m for 5~10 schools, 2019^/2020^",
  "Fees < £5 and > £2",
  "A <script> in a title",
  "5* hotel and 4* hotel, fees* rise",
  "Q&A; then B&B; then R&D;",
  "The [new] library (opened)",
  "#1 council in the country",
  "snake_case_name and __init__.py-file",
  "2 * 3 * 4 is 24",
  "It’s the `60s",
  "AT&T and M&S agree",
])("leaves the title %j alone", (words) => {
  expect(leftoversInHeader(words)).toEqual([]);
});
