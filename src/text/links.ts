import { domainToUnicode } from "node:url";
import type { Violation } from "../problems/problem.ts";

/** What is wrong with a link's target, and what to write. */
interface LinkFault extends Violation {
  /** The target itself to write, where it can be worked out. */
  readonly target?: string;
}

const rule = "link-target";

const allowedSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Judges the target of a link: an address within the site beginning with `/`, a part of the same page beginning with
 * `#`, or a whole web address, `mailto:` or `tel:`. Anything else can run code, hide its host, or break when moved.
 */
export function linkFault(target: string): LinkFault | undefined {
  const fault = faultOf(target);
  // An address that would be told again is no better.
  const isRight = fault && /^[^\s()<>]+$/.test(fault.fix) && /[/:]/.test(fault.fix) && !faultOf(fault.fix);
  return isRight ? { ...fault, target: fault.fix } : fault;
}

function faultOf(target: string): LinkFault | undefined {
  if (target === "") return { rule, message: "the link has no address", fix: "the address between the round brackets" };
  if (target === "#")
    return { rule, message: "the link leads nowhere", fix: "the address of a page, or # and a heading's id" };
  if (target.startsWith("#")) return undefined;
  if (/^[/\\]\s*[/\\]/.test(target))
    return { rule, message: `"${target}" leaves out https:`, fix: `https:${target.replaceAll("\\", "/")}` };
  if (target.startsWith("/")) return stepFault(target);

  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(target)?.[0].toLowerCase();
  if (scheme === undefined) return relativeFault(target);
  if (!allowedSchemes.has(scheme))
    return {
      rule,
      message: `a link cannot begin with ${scheme}`,
      fix: "an address that begins with https:// or with /",
    };
  if (scheme === "mailto:") return mailFault(target);
  if (scheme === "tel:") return phoneFault(target);
  return webFault(target);
}

/** Browsers take `..` out of an address, also in code, and lead elsewhere than it says. */
function stepFault(target: string): LinkFault | undefined {
  if (!/(^|[/\\])(\.|%2e){1,2}([/\\]|$)/i.test(pathOf(target))) return undefined;
  const { pathname, search, hash } = new URL(target, "https://own.invalid");
  return { rule, message: `"${target}" has steps such as .. in it`, fix: pathname + search + hash };
}

/** Browsers read `https:host` and `https:\\host` as `https://host`, or as a place of the same site. */
function webFault(target: string): LinkFault | undefined {
  const url = URL.parse(target);
  if (!url || !/^https?:\/\/[^/\\\s]/i.test(target))
    return {
      rule,
      message: `"${target}" is not a web address`,
      fix: url?.hostname.includes(".") ? url.href : asTheBrowser,
    };
  if (url.username || url.password)
    return { rule, message: "a web address cannot have a user name or a password in it", fix: withoutUser(url) };
  return hostFault(url);
}

const asTheBrowser = "the address as the browser shows it, from https:// on";

function withoutUser({ protocol, host, pathname, search, hash }: URL): string {
  return `${protocol}//${host}${pathname}${search}${hash}`;
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** A host may look like another's by a letter of a second alphabet. https://www.unicode.org/reports/tr39/ */
function hostFault({ hostname }: URL): LinkFault | undefined {
  if (!hostname.includes("xn--")) return undefined;
  const shown = domainToUnicode(hostname);
  const mixed = shown.split(".").find((label) => alphabets.filter((letters) => letters.test(label)).length > 1);
  if (mixed === undefined && !looksLatin(shown)) return undefined;
  return {
    rule,
    message: `the letters of ${shown} only look like others: it is ${hostname}`,
    fix: "the address typed anew, letter by letter",
  };
}

/** Letters of other alphabets that are drawn as Latin ones are. */
const lookalikes = /^[аеорсхуіјѕԁԛԝһӏαοορνυ.-]+$/u;

function looksLatin(host: string): boolean {
  return host.split(".").some((label) => !/^[\x20-\x7E]*$/.test(label) && lookalikes.test(label));
}

function mailFault(target: string): LinkFault | undefined {
  const [, address = "", query = ""] = /^mailto:([^?]*)\??(.*)$/is.exec(target) ?? [];
  if (emailPattern.test(address) && /^(subject=((?!%0[ad])[^&])*(&|$)|body=[^&]*(&|$))*$/i.test(query))
    return undefined;
  return {
    rule,
    message: `"${target}" is not one email address`,
    fix: "one such as mailto:press@northgate.example; only ?subject= and &body= may follow",
  };
}

/** One address and nothing that a mail program reads as a second one. */
export const emailPattern = /^[\p{L}\p{N}._+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** No code such as `*21*`, by which a telephone changes its settings. */
function phoneFault(target: string): LinkFault | undefined {
  if (/^tel:\+?(\d|[().-]|%20)*\d(;ext=\d+)?$/i.test(target)) return undefined;
  return {
    rule,
    message: `"${target}" is not a telephone number`,
    fix: phoneTarget(target.slice("tel:".length)) ?? "tel: and the digits of the number, without spaces or words",
  };
}

/** The address of a telephone number however it is spaced: `+44 (0)1632 960 100` → `tel:+441632960100`; undefined for what is none. */
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

function relativeFault(target: string): LinkFault {
  if (/^[^\s@/]+@[^\s@/]+$/.test(target))
    return { rule, message: `"${target}" is an email address without mailto:`, fix: `mailto:${target}` };
  const phone = phoneTarget(target);
  if (phone) return { rule, message: `"${target}" is a telephone number without tel:`, fix: phone };
  const isHost = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(uk|com|org|net))(\/|$)/i.test(target);
  return {
    rule,
    message: `"${target}" does not say where it starts from`,
    fix: isHost ? `https://${target}` : "the address from its first /, such as /news/2018/, or from https:// on",
  };
}

/** A target without its query and its anchor. */
export function pathOf(target: string): string {
  return target.replace(/[?#].*$/s, "");
}
