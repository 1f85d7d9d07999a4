import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tempFolder } from "./temp-folder.ts";

/** Where the small sites say they are published. */
export const home = "https://news.example.gov.uk/newsroom/";

/** A page without a fault, but for what is put into it. */
export function page(address: string, body = "", { head = "", canonical = home + address.slice(1) } = {}): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>Page ${address}</title>
<link rel="stylesheet" href="data:text/css,p{overflow-wrap:anywhere}"/>
${canonical && `<link rel="canonical" href="${canonical}"/>`}${head}
</head>
<body><main><h1>A page</h1><p>Some words.</p>${body}<p>${canonical}</p></main></body>
</html>`;
}

/** A page that only sends its reader on. */
export function redirect(to: string, refresh = to, body = ""): string {
  return `<!doctype html>
<html lang="en-GB"><head><title>Moved</title><link rel="canonical" href="${to}"/>
<meta http-equiv="refresh" content="0; url=${refresh}"/><meta name="robots" content="noindex"/></head>
<body>${body}<p><a href="${to}">This page has moved</a></p></body></html>`;
}

/** A sitemap of the addresses given. */
export function sitemap(...addresses: string[]): string {
  const urls = addresses.map((address) => `<url><loc>${home}${address.slice(1)}</loc></url>`).join("");
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
}

/** Writes a site's files into a new folder that goes after the test file's last test, and gives the folder. */
export async function writeSite(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
