import { quoted } from "../../content/front-matter/quoted-line.ts";
import { withSlash } from "../../newsroom/address.ts";
import { addDays } from "../../newsroom/dates.ts";
import type { ContentFile } from "../content-file.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { type Answers, domainOf } from "./answers.ts";

/**
 * The topics that a newsroom begins with, by what they are called in addresses. No line is the sample's, here and in the
 * comments: where a council deletes the sample, Git takes a file that is half like another for that one renamed.
 */
export const firstTopics: Readonly<Record<string, string>> = {
  children: "Children and families",
  council: "Council and democracy",
  environment: "Environment and waste",
  health: "Public health and social care",
  housing: "Housing",
  libraries: "Libraries and culture",
  planning: "Planning and building",
  roads: "Roads and travel",
  schools: "Schools and learning",
};

/** Working days until somebody who reports a barrier has an answer. */
export const answerWithin = 5;

/** Whom people write to, as a role. */
export const pressOffice = "Press office";

/** What the newsroom is called: "Northgate Council newsroom". */
export function titleOf({ name }: Answers): string {
  return `${name} newsroom`;
}

/** The file that makes a folder a newsroom. */
export const siteFile = "site.yaml";

/**
 * Composes the files of a council's newsroom, as of a day (`2026-03-13`). They say what is true of every newsroom, and claim
 * nothing that only the council can know: no audit, and nothing of what becomes of letters. `site.yaml` is the last.
 */
export function composeNewsroom(answers: Answers, day: string): ContentFile[] {
  return [
    page("about", "About this newsroom", `What ${answers.name} publishes here, and how to use it.`, aboutText(answers)),
    page("contact", "Contact", `How to reach ${answers.name}, and how to report a mistake here.`, contactText(answers)),
    page("privacy", "Privacy", "What this website learns of its readers.", privacyText(answers)),
    { path: "accessibility.yaml", text: statementText(answers, day) },
    { path: siteFile, text: siteText(answers, day) },
  ];
}

function page(name: string, title: string, summary: string, text: readonly string[]): ContentFile {
  const header = ["---", `title: ${quoted(title)}`, `summary: ${quoted(summary)}`, "---"];
  return { path: `pages/${name}.md`, text: lines([...header, "", ...text]) };
}

function aboutText({ name, website }: Answers): string[] {
  return [
    `${escapeMarkdown(name)} publishes its news and its strategies here. For the council’s services, go to [the council’s website](${website}).`,
    "",
    "## What you can rely on",
    "",
    "- A page keeps its address.",
    "- When a published text is changed in a way that readers should know of, the page says so, and so does the list of [corrections](/corrections/).",
    "- Machines test every page for accessibility before it goes live. The [accessibility statement](/accessibility/) says whether people have tested them too.",
    "",
    "## Follow our news",
    "",
    "[Subscribe](/subscribe/) to everything, to one topic, or to one strategy.",
  ];
}

function contactText({ contact, website }: Answers): string[] {
  const email = `[${escapeMarkdown(contact)}](mailto:${contact})`;
  return [
    "## Journalists",
    "",
    `Write to the press office: ${email}.`,
    "",
    "## A mistake, or another format",
    "",
    `If something here is wrong, or if you need a page or a document in another format, write to ${email} and name the page.`,
    "",
    "## Council services",
    "",
    `For council services, go to [the council’s website](${website}).`,
  ];
}

function privacyText({ name, website }: Answers): string[] {
  return [
    "The pages of this newsroom set no cookies, and load nothing from other websites. Only the search page runs a script, which reads an index of our pages.",
    "",
    "The host of the website may record each request, as hosts do: an internet address, the time and the page. It may record the words that you search for.",
    "",
    `If you write to ${escapeMarkdown(name)}, its own privacy notice says what becomes of your message: look for it on [the council’s website](${website}).`,
  ];
}

function statementText({ name, address, contact }: Answers, day: string): string {
  const scope = `the newsroom of ${name}, ${address.replace(/\/$/, "")}`;
  return lines([
    "# docs/for-officers.md says what each line of the accessibility statement is for.",
    `scope: ${quoted(scope)}`,
    `contact: {name: ${quoted(pressOffice)}, email: ${plain(contact)}}`,
    "# Working days until somebody who writes has an answer.",
    `answerWithin: ${answerWithin}`,
    "# Until people have audited the site, and `audit:` says who, when and how.",
    "status: not compliant",
    `prepared: ${day}`,
    `reviewed: ${day}`,
  ]);
}

function siteText(answers: Answers, day: string): string {
  return lines([
    "# docs/for-maintainers.md says what each line is for, and which others there are.",
    `name: ${quoted(answers.name)}`,
    `title: ${quoted(titleOf(answers))}`,
    `url: ${answers.address}`,
    "# Never change this line: the ids of all items in feeds begin with it. A domain, and a year in which we held it.",
    `authority: ${answers.authority}`,
    ...(withSlash(answers.website) === answers.address ? [] : [`website: ${answers.website}`]),
    "",
    "# The council's logo, an SVG or a PNG that lies in media/. Put the file there, and take out the #.",
    `# logo: {file: logo.svg, alt: ${quoted(answers.name)}}`,
    "",
    "# The name before each colon is part of web addresses: choose it before the first release.",
    "topics:",
    ...Object.entries(firstTopics).map(([slug, name]) => `  ${slug}: ${quoted(name)}`),
    "",
    "contact:",
    `  name: ${quoted(pressOffice)}`,
    `  email: ${plain(answers.contact)}`,
    "",
    "# From this day on, a link to a release that somebody shares shows a card with its title, where it has no picture.",
    `cards: {from: ${day}}`,
    "",
    "# How newspapers may use your photos, which they then get at full size. Ask the photographers, and take out the #.",
    '# photoLicence: "Free to use with a credit"',
    "",
    "# Who decides, and for how many clear working days a decision can be called in. Take out the # where this is right.",
    "# bodies:",
    '#   cabinet: {name: "Cabinet", callIn: 5}',
    '#   council: {name: "Full Council"}',
    "",
    "# Where people report a security fault, and until when you are sure of it.",
    `# security: {contact: ${quoted(`mailto:security@${domainOf(answers.website)}`)}, expires: ${addDays(day, 365)}}`,
  ]);
}

/** An email address without quotes where YAML takes it so. */
function plain(email: string): string {
  return /^[a-z0-9][\w.+-]*@[\w.-]+$/i.test(email) ? email : quoted(email);
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
