/** What is wrong with a link's target, and what to write. */
interface LinkFault {
  readonly what: string;
  readonly write: string;
}

const allowedSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Judges the target of a link: an address within the site beginning with `/`, a part of the same page beginning with
 * `#`, or a whole web address, `mailto:` or `tel:`. Anything else can run code, hide its host, or break when moved.
 */
export function linkFault(target: string): LinkFault | undefined {
  if (target === "") return { what: "the link has no address", write: "the address between the round brackets" };
  if (target === "#")
    return { what: "the link leads nowhere", write: "the address of a page, or # and a heading's id" };
  if (target.startsWith("#")) return undefined;
  if (/^[/\\]\s*[/\\]/.test(target))
    return { what: `"${target}" leaves out https:`, write: `https:${target.replaceAll("\\", "/")}` };
  if (target.startsWith("/")) return undefined;

  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(target)?.[0].toLowerCase();
  if (scheme === undefined) return relativeFault(target);
  if (!allowedSchemes.has(scheme))
    return { what: `a link cannot begin with ${scheme}`, write: "an address that begins with https:// or with /" };
  return scheme.startsWith("http") ? webFault(target) : undefined;
}

function webFault(target: string): LinkFault | undefined {
  const url = URL.parse(target);
  if (!url)
    return { what: `"${target}" is not a web address`, write: "the address as the browser shows it, from https:// on" };
  if (url.username || url.password)
    return { what: "a web address cannot have a user name or a password in it", write: withoutUser(url) };
  return undefined;
}

function withoutUser({ protocol, host, pathname, search, hash }: URL): string {
  return `${protocol}//${host}${pathname}${search}${hash}`;
}

function relativeFault(target: string): LinkFault {
  if (/^[^\s@/]+@[^\s@/]+$/.test(target))
    return { what: `"${target}" is an email address without mailto:`, write: `mailto:${target}` };
  const isHost = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(uk|com|org|net))(\/|$)/i.test(target);
  return {
    what: `"${target}" does not say where it starts from`,
    write: isHost ? `https://${target}` : "the address from its first /, such as /news/2018/, or from https:// on",
  };
}

/** A target without its query and its anchor. */
export function pathOf(target: string): string {
  return target.replace(/[?#].*$/s, "");
}
