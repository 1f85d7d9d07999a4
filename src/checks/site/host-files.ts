import { hostFiles } from "../../hosting/host-files.ts";
import { href } from "../../newsroom/address.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { error, inFile } from "./problem-location.ts";

/** What Cloudflare reads of a line: https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostOfLine: Readonly<Record<string, number>> = { [hostFiles.headers]: 2000, [hostFiles.redirects]: 1000 };

/** The files for hosts are all there, and what Cloudflare reads is in lines that it takes. */
export function checkHostFiles(built: BuiltSite): Problem[] {
  const { addresses, read } = built;
  return Object.values(hostFiles).flatMap((file) => {
    if (!addresses.has(file))
      return [
        error(
          "host-file",
          inFile(file),
          `the site has no file ${file}, which gives a host its headers and redirects`,
          "write the file",
        ),
      ];
    const most = mostOfLine[file] ?? Number.POSITIVE_INFINITY;
    const ofScripts = file === hostFiles.headers ? policiesOfScripts(built, read(file)) : [];
    const withPolicy = ofScripts.map((line) =>
      error(
        "host-file",
        { ...inFile(file), line },
        `the file ${file} sends a script with a policy, under which search would not run`,
        "send policies with pages alone",
      ),
    );
    const tooLong = read(file)
      .split("\n")
      .flatMap((line, index) =>
        line.length > most
          ? [
              error(
                "host-file",
                { ...inFile(file), line: index + 1 },
                `the file ${file} has a line of more than ${most} characters`,
                "shorten the address",
              ),
            ]
          : [],
      );
    return [...withPolicy, ...tooLong];
  });
}

/** The lines of the file of headers by which a script gets a policy, which would keep the thread that searches from running. */
function policiesOfScripts({ addresses, site }: BuiltSite, text: string): number[] {
  const scripts = [...addresses].filter((address) => address.endsWith(".js")).map((address) => href(site, address));
  let pattern = /^$/;
  return text.split("\n").flatMap((line, index) => {
    if (line.startsWith("/")) pattern = new RegExp(`^${line.split("*").map(RegExp.escape).join(".*")}$`);
    const isPolicy = /^\s+content-security-policy/i.test(line);
    return isPolicy && scripts.some((script) => pattern.test(script)) ? [index + 1] : [];
  });
}
