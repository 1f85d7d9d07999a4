import type { Problem } from "../../problems/problem.ts";
import { type BuiltSite, isUntestedPage } from "./built-site.ts";
import { error, inFile } from "./problem-location.ts";

/** A page is a file that ends in `.html`, in small letters: these checks and the accessibility gate look at no other. */
export function checkEndings({ addresses }: BuiltSite): Problem[] {
  return [...addresses]
    .filter(isUntestedPage)
    .map((address) =>
      error(
        "page-ending",
        inFile(address),
        `the file ${address} would be shown as a page, but no check tests it`,
        "rename it to end in .html, in small letters",
      ),
    );
}
