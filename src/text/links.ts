/** What is wrong with a link's target, and what to write; nothing where it may be published. */
export interface LinkFault {
  readonly what: string;
  readonly write: string;
}

const allowedSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Judges the target of a link: an address within the site beginning with `/`, a part of the same page beginning with
 * `#`, or a whole web address, `mailto:` or `tel:`. Anything else can run code, hide its host, or break when moved.
 */
export function linkFault(target: string): LinkFault | undefined {
  if (target === "") return { what: "a link has no address", write: "the address between the round brackets" };
  if (target.startsWith("#")) return undefined;
  if (/^[/\\]{2}/.test(target))
    return { what: `"${target}" leaves out the https:`, write: `https:${target.replaceAll("\\", "/")}` };
  if (target.startsWith("/")) return undefined;

  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(target)?.[0].toLowerCase();
  if (scheme === undefined) {
    return target.includes("@") && !target.includes("/")
      ? { what: `"${target}" is an email address without mailto:`, write: `mailto:${target}` }
      : { what: `"${target}" does not say where it starts from`, write: relativeSuggestion(target) };
  }
  if (!allowedSchemes.has(scheme)) {
    return { what: `a link may not begin with ${scheme}`, write: "an address that begins with https:// or with /" };
  }
  if (scheme !== "http:" && scheme !== "https:") return undefined;
  const url = URL.parse(target);
  if (!url)
    return { what: `"${target}" is not a web address`, write: "the address as the browser shows it, from https:// on" };
  if (url.username || url.password) {
    return {
      what: "a web address may not carry a user name or password",
      write: `https://${url.host}${url.pathname}${url.search}`,
    };
  }
  return undefined;
}

function relativeSuggestion(target: string): string {
  return /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(uk|com|org|net))(\/|$)/i.test(target)
    ? `https://${target}`
    : `the address from the site's own start, such as /news/2018/, or a whole one from https:// on`;
}

/** A target without its query and its anchor. */
export function pathOf(target: string): string {
  return target.replace(/[?#].*$/s, "");
}
