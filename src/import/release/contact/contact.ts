import type { Contact } from "../../../newsroom/site.ts";
import { emailAddresses } from "../../../text/email-links.ts";

const press = "(?:media|press|news|newsdesk|journalists?|newsroom|editors?|communications)";
const wanted = "(?:interviews?|pictures?|photos?|photographs?|images|comments?|quotes|case studies)";
const headings = new RegExp(
  `^[\\s*_]*(?:(?:for )?(?:all |further |more )?${press}(?:(?: and|,| &|/) ${press})? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries|requests|information|office contacts?)(?: details| information| for this release|,? (?:pleas[e] )?contact)?|contacts? (?:details )?(?:for|from) (?:the )?${press}|${press} office|contacts?(?: details| information)?|for (?:further|more) (?:${press} )?information(?:(?:,|,? or|,? and) (?:an? )?${wanted})*(?:,? (?:pleas[e] )?contact)?|further information(?: for ${press})?|issued (?:on behalf of .{3,50} )?by|cyswllt(?: i['’]r cyfryngau)?|cysylltwch â|ymholiadau(?: gan)?['’]?r wasg)\\s*(?:[:–—-]\\s*|[\\s*_]*$)`,
  "iu",
);
const forPress = new RegExp(`\\b${press}\\b|wasg|cyfryngau`, "i");

/** What follows the words that announce a contact ("Media contact:"); undefined where a line is anything else. `isForPress` where it says for whom. */
export function afterContactHeading(line: string): { readonly rest: string; readonly isForPress: boolean } | undefined {
  const heading = headings.exec(line)?.[0];
  return heading === undefined
    ? undefined
    : { rest: line.slice(heading.length).trim(), isForPress: forPress.test(heading) };
}

/** A part of a contact: what it is, and its words without a label. */
interface ContactPart {
  readonly is: "name" | "email" | "phone" | "other";
  readonly value: string;
}

const phoneLabel =
  /^(?:tel(?:ephone)?|t|phone|ph|p|ff[oô]n|direct(?: line| dial)?|d|on|call|office)(?: ?(?:no|number))?\b\s*[.:]*\s*/i;
const otherLabel =
  /^(?:mob(?:ile)?|m|out of hours|ooh|fax|f|web(?:site)?|w|twitter|x|facebook|switchboard|minicom|textphone|after hours|weekends?|symudol|gwefan)\b/i;
const emailLabel = /^(?:e-?mail|e|ebost|at|or)\b\s*[.:]*\s*/i;
const phone = /^\(?\+?\d[\d\s()+-]{6,}\d(?:\s*(?:ext(?:ension)?|x)\.?\s*\d+)?$/i;
const nameLike = /^(?:\p{Lu}|the\b)[\p{L}.'’&, -]{1,70}$/u;

/** Reads one line or segment of a contact. */
function readPart(words: string): ContactPart | undefined {
  const text = words.trim().replace(/[.,;]$/, "");
  if (text === "") return undefined;
  if (otherLabel.test(text)) return { is: "other", value: text };
  const [email] = emailAddresses(text);
  if (email && text.replace(emailLabel, "") === email.shown) return { is: "email", value: email.shown };
  const number = text.replace(phoneLabel, "");
  if (phone.test(number)) return { is: "phone", value: number };
  const name = text.replace(/^(?:pleas[e] )?contact(?: the)? |^name\s*:\s*/i, "");
  return nameLike.test(name) && !/^(?:www|http)/i.test(name) ? { is: "name", value: name } : undefined;
}

/** "Kim Dale: 01632 960222", and not "Tel: 01632 960222". */
const nameBeforeNumber = /(\p{Lu}[\p{L}'’.-]* \p{Lu}[\p{L}'’-]+):\s+(?=\(?\+?\d)/gu;

/** The parts of a line such as "A. Baker, 01632 960150, press@northgate.example"; undefined where one of them is anything else. */
export function readContactParts(line: string): ContactPart[] | undefined {
  const words = line
    .replace(/\s*\b(?:on|or by email|or email|by email at|or by emailing|or)\b:?\s+(?=\(?\+?0\d|\S+@)/gi, ", ")
    .replace(/\s+(?:[–—-]\s+)?(?=(?:tel|t|e|email|phone|mobile|m)\s*[:.]\s*[\d\p{L}])/giu, ", ");
  const parts = words
    .replace(nameBeforeNumber, "$1, ")
    .split(/\s*[,;|•·]\s*|\s+[/–—-]\s+/)
    .filter((part) => part.trim() !== "");
  const read = parts.map(readPart);
  return parts.length > 0 && read.every((part) => part !== undefined) ? read : undefined;
}

/** The contact that some parts make, with the parts that have no place in it; undefined without a name and a way to reach it. */
export function contactOf(
  parts: readonly ContactPart[],
): { readonly contact: Contact; readonly others: readonly ContactPart[] } | undefined {
  const firstOf = (is: ContactPart["is"]) => parts.find((part) => part.is === is);
  const [email, number] = [firstOf("email"), firstOf("phone")];
  if (!email && !number) return undefined;
  const reach = Math.min(...[email, number].flatMap((part) => (part ? parts.indexOf(part) : [])));
  const names = parts.filter((part, index) => part.is === "name" && index < reach);
  if (names.length === 0) return undefined;
  const used = new Set([...names, email, number]);
  return {
    contact: {
      name: names.map(({ value }) => value).join(", "),
      ...(email && { email: email.value }),
      ...(number && { phone: number.value }),
    },
    others: parts.filter((part) => !used.has(part)),
  };
}

const personInSentence = "\\bcontact (?:the )?(?<name>\\p{Lu}[\\p{L}.'’ -]+?(?:, \\p{Lu}[\\p{L}'’ &-]+?)?),?";
const inSentence = [
  new RegExp(`\\b(?:${press})\\b.{0,40}?${personInSentence} (?:at|on|by|via|tel)\\b`, "u"),
  new RegExp(
    `${personInSentence} (?:in|of|at|from) (?:the |our )?(?:council['’]s )?${press} (?:office|team|desk)\\b`,
    "u",
  ),
];
const numberInSentence = /(?<![\d])0[\d][\d\s]{7,12}\d(?!\d)/;

/** What is longer is not looked through. */
const longestSentence = 1000;

/** The contact that a sentence names: "For media enquiries contact Pat Smith, Communications Officer, on 01632 960101". */
export function contactInSentence(text: string): Contact | undefined {
  if (text.length > longestSentence) return undefined;
  const sentence = text.replace(/^For /, "for ");
  const name = inSentence.map((form) => form.exec(sentence)?.groups?.["name"]).find(Boolean);
  if (name === undefined) return undefined;
  const [email, number] = [emailAddresses(text)[0]?.shown, numberInSentence.exec(text)?.[0]];
  return email || number ? { name, ...(email && { email }), ...(number && { phone: number.trim() }) } : undefined;
}

/** Whether a contact is one that the newsroom shows anyway: the same address or number. */
export function isSameContact(one: Contact, other: Contact | undefined): boolean {
  const digits = (number = "") => number.replace(/\D/g, "").replace(/^44/, "0");
  if (other === undefined) return false;
  return (
    (one.email !== undefined && one.email.toLowerCase() === other.email?.toLowerCase()) ||
    (one.phone !== undefined && digits(one.phone) === digits(other.phone))
  );
}
