import type { z } from "zod";
import { refusalOf, text, webAddress } from "../../content/fields.ts";
import { isOfSample } from "../../content/sample-leftovers.ts";
import { authorityField, domainFault, openToChange, siteAddress } from "../../content/site/site-fields.ts";
import type { Violation } from "../../problems/problem.ts";
import { emailPattern } from "../../text/links.ts";
import { leftoversInHeader } from "../../text/lint/find-leftovers.ts";
import { plainWords } from "../../text/lint/plain-words.ts";

/** What a council's newsroom is made from. */
export interface Answers {
  /** The council. */
  readonly name: string;
  /** The council's own website, whole. */
  readonly website: string;
  /** Where the newsroom is to be published, whole and ending in a slash. */
  readonly address: string;
  /** The press office's email address. */
  readonly contact: string;
  /** The fixed start of every feed id: `northgate.gov.uk,2026`. RFC 4151. */
  readonly authority: string;
}

/** What is asked for. */
export type Question = keyof Answers;

/** Each question as people are asked it, and an answer to go by. */
export const questions: Readonly<Record<Question, { readonly asks: string; readonly such: string }>> = {
  name: { asks: "The council’s name", such: "Northgate Council" },
  website: { asks: "The council’s website", such: "https://www.northgate.gov.uk/" },
  address: { asks: "The newsroom’s address", such: "https://news.northgate.gov.uk/" },
  contact: { asks: "The press office’s email address", such: "press@northgate.gov.uk" },
  authority: { asks: "A domain of the council, and a year in which it held it", such: "northgate.gov.uk,2026" },
};

/** What the domain and the year are for. */
export const aboutAuthority =
  "Every item of every feed has an id that begins with a domain and a year in which the council held it. It never changes, even if the newsroom moves, or subscribers get every old item as new.";

/** What is wrong with an answer, and what to give instead. */
type Words = Pick<Violation, "message" | "fix">;

/** An answer as it is kept, or what is wrong with it in one line. */
export type Read = { readonly value: string } | { readonly fault: string };

/** Reads the answer to a question. An address may leave out its `https://`. */
export function readAnswer(question: Question, given: string): Read {
  const { asks, such } = questions[question];
  const typed = given.trim();
  if (typed === "") return { fault: `${asks} is missing → write one, for example ${such}` };
  const value = isBare(question, typed) ? `https://${typed}` : typed;
  if (isOfSample(value)) return { fault: `"${value}" is the sample's → write the council's own, for example ${such}` };
  const read = fields[question](value);
  return typeof read === "string" ? { value: read } : { fault: `${read.message} → ${read.fix}` };
}

/** Whether an answer is an address without its `https://`, which the person who gave it has to see. */
export function isBare(question: Question, given: string): boolean {
  return (question === "website" || question === "address") && /^[^\s:/]+\.[^\s:/]+(\/\S*)?$/.test(given.trim());
}

/** The domain of the council, which its website begins with or without `www.`. */
export function domainOf(website: string): string {
  return new URL(website).hostname.replace(/^www\./, "");
}

/** What is offered for an answer that follows from the council's website, in the year `2026`. */
export function offered(question: "address" | "contact" | "authority", website: string, year: string): string {
  const domain = domainOf(website);
  return { address: `https://news.${domain}/`, contact: `press@${domain}`, authority: `${domain},${year}` }[question];
}

const fields: Readonly<Record<Question, (value: string) => string | Words>> = {
  name: readName,
  website: readWebsite,
  address: readAddress,
  contact: (value) =>
    emailPattern.test(value)
      ? value
      : { message: `"${value}" is not an email address`, fix: `write one, for example ${questions.contact.such}` },
  authority: (value) => resultOf(authorityField, value),
};

/** Signs that mean something to Markdown, HTML or another system, or stand in an address. */
const signs = /[*_`#<>[\]{}|\\^~$%=@]|:\/\//;

/** The name stands in titles and summaries, which show each sign as it is typed. */
function readName(value: string): string | Words {
  const read = resultOf(text, value);
  if (typeof read !== "string") return read;
  const isRight = (name: string) => !signs.test(name) && leftoversInHeader(name).length === 0;
  if (isRight(read)) return read;
  const plain = plainWords(read);
  const fix =
    plain !== "" && isRight(plain) ? plain : `write the name as people read it, for example ${questions.name.such}`;
  return { message: `"${read}" has characters that no name has, and readers would see them as typed`, fix };
}

function readAddress(value: string): string | Words {
  const read = resultOf(siteAddress, value);
  return (typeof read === "string" ? openToChange(read) : undefined) ?? read;
}

/** A website has a domain from which the ids of feeds can be made: neither a number nor a name of one machine. */
function readWebsite(value: string): string | Words {
  const read = resultOf(webAddress, value);
  if (typeof read !== "string") return read;
  const url = new URL(read);
  if (domainFault(url) || typeof resultOf(authorityField, `${url.hostname},2000`) !== "string")
    return {
      message: `"${value}" does not have the domain of a council`,
      fix: `write an address like ${questions.website.such}`,
    };
  const open = openToChange(url.href);
  if (open) return open;
  // A bracket could end the link of a text that leads there.
  return url.href.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** What a field of a header makes of a value, or what it says of it. */
function resultOf(field: z.ZodType<string>, value: string): string | Words {
  const { success, data, error } = field.safeParse(value);
  if (success) return data;
  const issue = error.issues.find((issue) => issue.code === "custom");
  return issue ? refusalOf(issue) : { message: `"${value}" cannot be read`, fix: "give another answer" };
}
