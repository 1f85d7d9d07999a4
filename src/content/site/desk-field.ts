import { z } from "zod";
import type { DeskPlace } from "../../newsroom/site.ts";
import type { Violation } from "../../problems/problem.ts";
import { refuse, text } from "../fields.ts";
import type { Examples } from "../validate-front-matter.ts";

/** An owner and a repository as GitHub takes them. https://docs.github.com/en/rest/repos/repos#get-a-repository */
const ownerAndName = /^[A-Za-z\d][A-Za-z\d-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}(?<!\.git)$/;

/** The same within the address of a page of the repository, or of its copy by Git. */
const withinAddress =
  /^(?:\w+:\/\/)?(?:[\w.-]+@)?(?<host>[\w-]+(?:\.[\w-]+)+)[:/](?<name>[\w-]+\/[\w.-]+?)(?:\.git)?(?:\/.*)?$/;

/** Code hosts whose interfaces the desk does not speak. */
const otherHosts = /\b(gitlab|bitbucket|gitea|codeberg|forgejo)\b|\b(dev\.azure|visualstudio)\.com$/i;

/** Sveltia CMS has no editorial workflow for some of them, and none of them is tried with the newsroom. */
function notGitHub(host: string): Violation {
  return {
    rule: "desk-host",
    message: `the desk writes to GitHub, and cannot write to ${host}`,
    fix: "delete `desk`, and use the desk on your own computer: `npm start`",
  };
}

const repositoryField = text.superRefine((value, context) => {
  if (ownerAndName.test(value)) return;
  const { host, name } = withinAddress.exec(value)?.groups ?? {};
  if (host && otherHosts.test(host)) return refuse(context, notGitHub(host));
  const meant = [name, value.replace(/\.git$/, "")].find((guess) => guess && ownerAndName.test(guess));
  const isElsewhere = host !== undefined && host !== "github.com";
  refuse(context, {
    rule: "desk-repository",
    message: `"${value}" is not the owner and the name of a repository`,
    fix: isElsewhere
      ? `${meant ?? "write owner/name"}, and the server beside it, as in host: https://${host}`
      : (meant ?? "write the last two parts of its address, such as northgate/newsroom"),
    value: isElsewhere ? undefined : meant,
  });
});

/** https://git-scm.com/docs/git-check-ref-format, but for signs that nobody has in the name of a branch. */
const branchField = text.superRefine((value, context) => {
  if (/^[\w.-]+(\/[\w.-]+)*$/.test(value) && !/^[-.]|\.\.|\/\.|\.lock(\/|$)|\.$/.test(value)) return;
  refuse(context, {
    rule: "desk-place",
    message: `"${value}" is not the name of a branch`,
    fix: "write the branch that is published, such as main",
  });
});

const folderField = text.superRefine((value, context) => {
  const isPlain = (path: string) => /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !/(^|\/)\.{1,2}(\/|$)/.test(path);
  if (isPlain(value)) return;
  const meant = value.replaceAll("\\", "/").replace(/^(\.?\/)+|\/+$/g, "");
  refuse(context, {
    rule: "desk-place",
    message: `"${value}" is not a folder of the repository`,
    fix: isPlain(meant) ? meant : "write the way to content/ from the top of the repository, such as content",
    value: isPlain(meant) ? meant : undefined,
  });
});

/** A server that is sent a token, or makes one: nobody may listen. `such` is its address as it may be. */
function serverField(such: string, mayHavePath: boolean) {
  return text.superRefine((value, context) => {
    const typed = URL.parse(/^[a-z]+:\/\//i.test(value) ? value : `https://${value}`);
    const isServer = /^[\w-]+(\.[\w-]+)+$/.test(typed?.hostname ?? "");
    if (!typed || !isServer || /\s/.test(value))
      return refuse(context, {
        rule: "desk-host",
        message: `"${value}" is not the address of a server`,
        fix: `copy its address from the browser, for example ${such}`,
      });
    if (otherHosts.test(typed.hostname)) return refuse(context, notGitHub(typed.hostname));
    const right = `https://${typed.host}${mayHavePath ? typed.pathname.replace(/\/+$/, "") : ""}`;
    if (value.replace(/\/+$/, "") === right) return;
    const isOpen = typed.protocol === "http:";
    refuse(context, {
      rule: "desk-host",
      message: isOpen
        ? "the address begins with http:, so others could read the key with which an officer signs in"
        : `"${value}" is not the address of a server alone`,
      fix: right,
      value: right,
    });
  });
}

/** The keys of `desk`: the repository that the published desk writes to, and how. */
export const deskField = z.strictObject({
  repository: repositoryField,
  branch: branchField.optional(),
  folder: folderField.optional(),
  signIn: serverField("https://sign-in.northgate.example", true).optional(),
  host: serverField("https://github.northgate.example", false).optional(),
  address: serverField("https://desk.northgate.example", true).optional(),
});

/** How they are written. */
export const deskExamples: Examples = {
  desk: { such: "desk: {repository: northgate/newsroom}" },
  "desk.repository": { such: "repository: northgate/newsroom" },
};

/** The desk as the rest of the newsroom knows it. */
export function deskOf(values: z.output<typeof deskField> | undefined): DeskPlace | undefined {
  if (!values) return undefined;
  const { repository, branch = "main", folder = "content", signIn, host, address } = values;
  const bare = (address: string | undefined) => address?.replace(/\/+$/, "");
  return { repository, branch, folder, signIn: bare(signIn), host: bare(host), address: bare(address) };
}
