import { trueAddress } from "../../../text/true-address.ts";

const safeSchemes = /^(?:https?:\/\/\S|mailto:[^\s]+@|tel:[+\d])/i;

/**
 * Where a link leads, whole: below the address of the page where it has one. Undefined where that is nowhere that a
 * release may link to: a part of the same document, a file on somebody's computer, a program.
 */
export function linkTarget(written: string, base: string | undefined): string | undefined {
  const target = written.trim().replace(/[\t\n\r]/g, "");
  const whole = base !== undefined && !/^[a-z][a-z0-9+.-]*:|^#/i.test(target) ? URL.parse(target, base)?.href : target;
  if (!whole || !safeSchemes.test(whole)) return undefined;
  return trueAddress(whole) ?? whole;
}
