import type { Violation } from "../../problems/problem.ts";
import { addressFault, styleFault } from "./svg-faults.ts";
import { styleFunctions } from "./svg-list.ts";

/** What is wrong with an address, if it leads out of the file. */
export function faultOfAddress(target: string): Violation | undefined {
  return /^#[^\s"'()\\]+$/.test(target.trim()) ? undefined : addressFault(target);
}

/** A style as it is judged and written: what is a comment to us may be in quotation marks to a browser. */
export function withoutComments(style: string): string {
  return style.replaceAll(/\/\*.*?(?:\*\/|$)/gs, " ");
}

/** Colours, lines and what lies in the file itself. Neither escapes nor rules such as `@import` can hide anything else. */
export function faultOfStyle(style: string): Violation | undefined {
  const odd = /[\\@<]\s*[\w-]*/.exec(style)?.[0];
  if (odd !== undefined) return styleFault(odd);
  for (const [, name = "", inside = ""] of style.matchAll(/(?<![\w-])([\w-]*)\(([^()]*)/g)) {
    const called = name.toLowerCase();
    if (name !== "" && !styleFunctions.has(called)) return styleFault(`${name}(…)`);
    if (called !== "url") continue;
    const target = inside.trim().replace(/^(["'])(.*)\1$/, "$2");
    const fault = faultOfAddress(target);
    if (fault) return fault;
  }
  return /(javascript|vbscript|expression)\s*:/i.test(style) ? styleFault(style) : undefined;
}
