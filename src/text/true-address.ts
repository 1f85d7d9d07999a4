/**
 * The address that was meant by one of a service which checks or counts every click: Outlook's Safe Links, Proofpoint's
 * URL Defense, and what search engines and social networks put before a result. Undefined where it is no such address.
 */
export function trueAddress(target: string): string | undefined {
  const url = URL.parse(target);
  if (!url) return undefined;
  const host = url.hostname.toLowerCase();
  const [, wrapped = ""] = /^\/v3\/__(https?:.+?)__;/.exec(url.pathname + url.search) ?? [];
  const meant =
    host.endsWith(".safelinks.protection.outlook.com") || host === "lm.facebook.com" || host === "l.facebook.com"
      ? url.searchParams.get(host.endsWith("outlook.com") ? "url" : "u")
      : /^(?:www\.)?google\.(?:com|co\.uk)$/.test(host) && url.pathname === "/url"
        ? (url.searchParams.get("q") ?? url.searchParams.get("url"))
        : host === "urldefense.com"
          ? wrapped.replace(/^(https?:\/)(?!\/)/, "$1/")
          : undefined;
  return meant && /^https?:\/\/[^\s()<>]+$/.test(meant) ? meant : undefined;
}
