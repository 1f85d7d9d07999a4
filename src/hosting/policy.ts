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

/** For a logo that somebody opens alone: a drawing has its colours, and neither loads nor runs anything. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** In a preview a page may reload itself. */
export const previewPolicy = inText({ ...directives, "script-src": "'self'", "connect-src": "'self' ws:" });
