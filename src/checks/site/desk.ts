import { unpackFacts } from "../../desk/facts-pack.ts";
import { deskMetaPolicy } from "../../hosting/policy.ts";
import { address } from "../../newsroom/address.ts";
import { publishedDesk } from "../../newsroom/published-desk.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { aScript, readPage } from "./html-page.ts";
import { error, inFile } from "./problem-location.ts";

/** What the page is opened with, which is data and stands in it, and its script. */
const ownScripts = ["", "desk.js"];

/** What the desk knows of the newsroom. */
const facts = `${address.desk}facts.json`;

/**
 * The desk is there where the newsroom publishes one: no page for readers, so that it needs no card, canonical address or
 * description, no link to the statement and no small weight. Its page asks not to be listed, has the policy of the desk, loads its
 * own files alone, and what it knows of the newsroom are pages that readers can see.
 */
export function checkDesk(built: BuiltSite): Problem[] {
  const { site, addresses, read } = built;
  const { url } = site;
  const desk = publishedDesk(site);
  if (!desk) return [];
  const missing = [address.desk, facts].filter((file) => !addresses.has(file));
  if (missing.length > 0)
    return missing.map((file) =>
      error("unwritten-page", inFile(file), `nothing was written to ${file}`, "have the build write the whole desk"),
    );
  const page = readPage(address.desk, read(address.desk));
  const wrong = (message: string, fix: string) =>
    error("page-head", inFile(address.desk), `the page ${address.desk} ${message}`, fix);
  const isOwn = (file: string) => {
    const { href = "" } = URL.parse(file, url + address.desk.slice(1)) ?? {};
    return href.startsWith(url) && addresses.has(href.slice(url.length - 1));
  };
  return [
    ...(page.isUnlisted ? [] : [wrong("lets search engines list it", "add a meta robots with noindex")]),
    ...(page.policy === deskMetaPolicy({ url, codeHost: desk })
      ? []
      : [wrong("does not have the policy of the desk", "write the policy of src/hosting/policy.ts")]),
    ...(page.scripts.join() === ownScripts.join() && page.inline.every((what) => what === aScript)
      ? []
      : [
          error(
            "page-code",
            inFile(address.desk),
            "the desk holds another script than its own, or a style",
            "put it into that script",
          ),
        ]),
    ...page.loads
      .filter((file) => !isOwn(file))
      .map((file) =>
        error(
          "foreign-file",
          inFile(address.desk),
          `the desk loads "${file}", which is not a file of this site`,
          "use a file of this site",
        ),
      ),
    ...unseenIn(read(facts), built),
  ];
}

/** The facts name no page and no file that readers cannot see. Which, the message does not say: nobody may know of it yet. */
function unseenIn(text: string, { addresses }: BuiltSite): Problem[] {
  const { releases, strategies, pages, media } = unpackFacts(text);
  const known = [...releases, ...strategies, ...pages, ...Object.values(media)];
  if (known.every((one) => addresses.has(one.address))) return [];
  const message = "the desk knows of an address that is not on the site";
  return [error("leak", inFile(facts), message, "write what the gate lets through")];
}
