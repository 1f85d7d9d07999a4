import punycode from "punycode.js";
import type { Violation } from "../problems/problem.ts";

const allowedSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Judges the target of a link: an address within the site beginning with `/`, a part of the same page beginning with
 * `#`, or a whole web address, `mailto:` or `tel:`. Anything else can run code, hide its host, or break when moved.
 */
export function linkFault(target: string): Violation | undefined {
  const fault = faultOf(target);
  // An address that breaks a rule too is no better.
  const isRight = fault?.value !== undefined && /^[^\s()<>]+$/.test(fault.value) && !faultOf(fault.value);
  return isRight ? fault : fault && { ...fault, value: undefined };
}

/** A target that breaks the rule, with the one to write in its place, or where that cannot be worked out with words for it. */
function wrong(message: string, target: string | undefined, inWords = ""): Violation {
  return { rule: "link-target", message, fix: target ?? inWords, value: target };
}

function faultOf(target: string): Violation | undefined {
  if (target === "") return wrong("the link has no address", undefined, "put the address between the round brackets");
  if (target === "#")
    return wrong('the link leads only to "#"', undefined, "write the address of a page, or # and the id of a heading");
  if (target.startsWith("#")) return undefined;
  if (/^[/\\]\s*[/\\]/.test(target))
    return wrong(`"${target}" leaves out https:`, `https:${target.replaceAll("\\", "/")}`);
  if (target.startsWith("/")) return stepFault(target);

  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(target)?.[0].toLowerCase();
  if (scheme === undefined) return relativeFault(target);
  if (!allowedSchemes.has(scheme))
    return wrong(`a link cannot start with ${scheme}`, undefined, "use an address that starts with https:// or /");
  if (scheme === "mailto:") return mailFault(target);
  if (scheme === "tel:") return phoneFault(target);
  return webFault(target);
}

/** Browsers take `..` out of an address, also in code, and lead elsewhere than it says. */
function stepFault(target: string): Violation | undefined {
  if (!/(^|[/\\])(\.|%2e){1,2}([/\\]|$)/i.test(pathOf(target))) return undefined;
  const { pathname, search, hash } = new URL(target, "https://own.invalid");
  return wrong(`"${target}" has steps like .. in it`, pathname + search + hash);
}

/** Browsers read `https:host` and `https:\\host` as `https://host`, or as a place of the same site. */
function webFault(target: string): Violation | undefined {
  const url = URL.parse(target);
  if (!url || !/^https?:\/\/[^/\\\s]/i.test(target))
    return wrong(
      `"${target}" is not a web address`,
      url?.hostname.includes(".") ? url.href : undefined,
      "copy the address from the browser, starting with https://",
    );
  if (url.username || url.password)
    return wrong("a web address cannot have a user name or a password in it", withoutUser(url));
  return hostFault(url);
}

function withoutUser({ protocol, host, pathname, search, hash }: URL): string {
  return `${protocol}//${host}${pathname}${search}${hash}`;
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** A host may look like another's by a letter of a second alphabet. https://www.unicode.org/reports/tr39/ */
function hostFault({ hostname }: URL): Violation | undefined {
  if (!hostname.includes("xn--")) return undefined;
  const shown = punycode.toUnicode(hostname);
  const mixed = shown.split(".").find((label) => alphabets.filter((letters) => letters.test(label)).length > 1);
  if (mixed === undefined && !looksLatin(shown)) return undefined;
  const message = `${shown} has letters that look like others: the address is ${hostname}`;
  return wrong(message, undefined, "type the address again, letter by letter");
}

/** Letters of other alphabets that are drawn as Latin ones are. */
const lookalikes = /^[аеорсхуіјѕԁԛԝһӏαοορνυ.-]+$/u;

function looksLatin(host: string): boolean {
  return host.split(".").some((label) => !/^[\x20-\x7E]*$/.test(label) && lookalikes.test(label));
}

function mailFault(target: string): Violation | undefined {
  const [, address = "", query = ""] = /^mailto:([^?]*)\??(.*)$/is.exec(target) ?? [];
  if (emailPattern.test(address) && /^(subject=((?!%0[ad])[^&])*(&|$)|body=[^&]*(&|$))*$/i.test(query))
    return undefined;
  const inWords =
    "write one address, for example mailto:press@northgate.example, with only ?subject= and &body= after it";
  return wrong(`"${target}" is not one email address`, undefined, inWords);
}

/** One address and nothing that a mail program reads as a second one. */
export const emailPattern = /^[\p{L}\p{N}._+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** No code such as `*21*`, by which a telephone changes its settings. */
function phoneFault(target: string): Violation | undefined {
  if (/^tel:\+?(\d|[().-]|%20)*\d(;ext=\d+)?$/i.test(target)) return undefined;
  const inWords = "write tel: and the digits of the number, without spaces or words";
  return wrong(`"${target}" is not a telephone number`, phoneTarget(target.slice("tel:".length)), inWords);
}

/** The address of a telephone number however it is spaced: `+44 (0)1632 960 100` → `tel:+441632960100`; undefined for anything else. */
export function phoneTarget(typed: string): string | undefined {
  const number = decodeSpaces(typed)
    .trim()
    .replace(/^(\+\d{1,3})\s*\(0\)/, "$1");
  if (!/^\+?[\d\s().-]+$/.test(number)) return undefined;
  const digits = number.replace(/[^\d+]/g, "");
  return /^(?:\+\d{7,15}|0\d{8,11})$/.test(digits) ? `tel:${digits}` : undefined;
}

function decodeSpaces(typed: string): string {
  return typed.replaceAll("%20", " ");
}

function relativeFault(target: string): Violation {
  if (/^[^\s@/]+@[^\s@/]+$/.test(target))
    return wrong(`"${target}" is an email address without mailto:`, `mailto:${target}`);
  const phone = phoneTarget(target);
  if (phone) return wrong(`"${target}" is a telephone number without tel:`, phone);
  const isHost = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(uk|com|org|net))(\/|$)/i.test(target);
  return wrong(
    `"${target}" does not say where it starts from`,
    isHost ? `https://${target}` : undefined,
    "write the address from its first /, for example /news/2018/, or from https://",
  );
}

/** A target without its query and its anchor. */
export function pathOf(target: string): string {
  return target.replace(/[?#].*$/s, "");
}
