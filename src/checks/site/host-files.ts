import { hostFiles } from "../../hosting/host-files.ts";
import type { Problem } from "../../problems/problem.ts";
import type { BuiltSite } from "./built-site.ts";
import { error, inFile } from "./problem-location.ts";

/** What Cloudflare reads of a line: https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostOfLine: Readonly<Record<string, number>> = { [hostFiles.headers]: 2000, [hostFiles.redirects]: 1000 };

/** The files for hosts are all there, and what Cloudflare reads is in lines that it takes. */
export function checkHostFiles({ addresses, read }: BuiltSite): Problem[] {
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
    return read(file)
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
  });
}
