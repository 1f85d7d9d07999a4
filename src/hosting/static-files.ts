import { extname, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** The media type with which a host of plain files sends a file. */
export function mediaTypeOf(file: string): string {
  return types[extname(file)] ?? "application/octet-stream";
}

/** The file that answers for a URL, in a folder served below a base path. Throws where the URL leads outside. */
export function fileAt(url: string, root: string, base: string): string {
  const folder = resolve(root);
  const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  const file = resolve(folder, path.slice(base.length), path.endsWith("/") ? "index.html" : "");
  if (!path.startsWith(base) || !file.startsWith(folder + sep)) throw new Error(`Outside the site: ${url}`);
  return file;
}
