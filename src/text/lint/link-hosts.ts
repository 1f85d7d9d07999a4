import { trueAddress } from "../true-address.ts";
import { placed, type Rule, type TextViolation } from "./rule.ts";

/** Links that lead where the public cannot follow, or over a service that knows who was sent them. */
export const linkHosts: Rule = (text) =>
  text.said.flatMap(({ parts, seeker }) => {
    const seek = seeker();
    return parts.flatMap(([part, , row]) => {
      const target = part.type === "link_open" ? String(part.attrGet("href") ?? "") : "";
      const found = hostFault(target);
      return found ? [placed(text, seek(target, row), found)] : [];
    });
  });

function hostFault(target: string): TextViolation | undefined {
  if (!/^https?:/i.test(target)) return undefined;
  const address = trueAddress(target);
  if (address !== undefined) {
    const message = /\.safelinks\./i.test(target)
      ? "Outlook changed the link, and it holds the email address of the person it was sent to"
      : "the link goes through another service, which learns who follows it";
    const right = [`](${target}`, `](${address}`] as const;
    return { rule: "redirecting-link", needle: target, message, fix: address, level: "advice", right };
  }
  if (!isInternal(target)) return undefined;
  const message = `${URL.parse(target)?.hostname} may not open for anyone outside the council`;
  const fix = "link to a page that everyone can open, or to the file in /media/";
  return { rule: "internal-link", needle: target, message, fix, level: "advice" };
}

/** Hosts of the council's own network or of its signed-in services. */
function isInternal(target: string): boolean {
  const host = URL.parse(target)?.hostname.toLowerCase() ?? "";
  return (
    /(?:^|\.)(?:localhost|sharepoint\.com|intranet)$|(?:^|[.-])intranet\.|\.(?:local|internal|lan|corp)$/.test(host) ||
    /^(?:127|10)(?:\.\d{1,3}){3}$|^192\.168(?:\.\d{1,3}){2}$|^172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}$|^\[::1\]$/.test(
      host,
    ) ||
    (/^[a-z][a-z0-9-]*$/.test(host) && host !== "")
  );
}
