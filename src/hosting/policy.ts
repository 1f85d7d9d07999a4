/** What a page may load: its own pictures and style sheet, and nothing from anywhere else. Its forms lead to search alone. */
const directives = {
  "default-src": "'none'",
  "img-src": "'self'",
  "style-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
} as const;

const inText = (policy: Readonly<Record<string, string>>) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** The Content-Security-Policy that stands in each page, which so holds on hosts that send no headers. */
export const metaPolicy = inText(directives);

/** The same as a header, with what a page cannot say of itself: that no other site may frame it. CSP 3, 3.3. */
export const headerPolicy = inText({ ...directives, "frame-ancestors": "'none'" });

/** The page that searches alone has a script, which loads the index. */
const ofSearch = { ...directives, "script-src": "'self'", "connect-src": "'self'" };

/** The policy in the page that searches. */
export const searchMetaPolicy = inText(ofSearch);

/** The same as a header. */
export const searchHeaderPolicy = inText({ ...ofSearch, "frame-ancestors": "'none'" });

/** What the policy of a desk depends on. */
interface DeskServers {
  /** The site's own address, from which a page that is looked at takes its pictures. */
  readonly url: string;
  /** The code host that it writes to, with the address of a server of the council's own; undefined in a preview, which writes to a folder. */
  readonly codeHost: { readonly host?: string | undefined } | undefined;
}

/**
 * What the desk may load and ask: its own files, the pictures of the newsroom and of the person who is signed in, and of others the
 * interface of the code host alone. Sveltia CMS writes style into the page, and gives the frame of a preview a base; what reads HEIC and writes WebP is WebAssembly.
 */
function ofDesk({ url, codeHost }: DeskServers): Readonly<Record<string, string>> {
  const { host } = codeHost ?? {};
  const [faces, api] = codeHost
    ? [host ?? "https://avatars.githubusercontent.com", host ?? "https://api.github.com"]
    : [];
  const sources = (...all: (string | undefined)[]) => all.filter((source) => source !== undefined).join(" ");
  return {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self'",
    "img-src": sources("'self'", "blob:", "data:", new URL(url).origin, faces),
    "connect-src": sources("'self'", "blob:", "data:", api),
    "frame-src": "'self' blob:",
    "worker-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'none'",
  };
}

/** The policy in the page of the desk. */
export function deskMetaPolicy(servers: DeskServers): string {
  return inText(ofDesk(servers));
}

/** The same as a header. */
export function deskHeaderPolicy(servers: DeskServers): string {
  return inText({ ...ofDesk(servers), "frame-ancestors": "'none'" });
}

/** For a logo that somebody opens alone: a drawing has its colours, and neither loads nor runs anything. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** In a preview a page may reload itself. */
export const previewPolicy = inText({ ...directives, "script-src": "'self'", "connect-src": "'self' ws:" });
