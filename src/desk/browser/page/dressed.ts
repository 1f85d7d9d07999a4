import type { AddedFile } from "../part.ts";

/** What a page of the newsroom is shown with in the desk. */
export interface Dress {
  /** Whole addresses: of the newsroom's style sheet, and of the site that has its pictures. */
  readonly sheet: string;
  readonly site: string;
  /** The files that are chosen and not saved, by their address in this tab. */
  readonly added: ReadonlyMap<string, AddedFile>;
}

/**
 * A page of the newsroom as the desk shows it: the style sheet and the pictures come from where they are now, its policy is that of the
 * desk, and its links lead nowhere.
 */
export function dressed(html: string, { sheet, site, added }: Dress): Document {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const policy of page.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')) policy.remove();
  // A frame without scripts may open no window.
  const base = page.createElement("base");
  base.target = "_blank";
  page.head.prepend(base);
  for (const link of page.querySelectorAll('link[rel="stylesheet"]')) link.setAttribute("href", sheet);
  for (const link of page.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"]')) link.remove();
  const { origin, pathname } = new URL(site);
  const chosen = new Map([...added].map(([address, { name }]) => [`${pathname}media/${name}`, address]));
  for (const image of page.querySelectorAll("img, source")) {
    const address = chosen.get(image.getAttribute("src") ?? "");
    if (address !== undefined) {
      image.setAttribute("src", address);
      image.removeAttribute("srcset");
      for (const other of image.parentElement?.querySelectorAll("source") ?? []) other.remove();
      continue;
    }
    for (const name of ["src", "srcset"]) {
      const value = image.getAttribute(name);
      if (value) image.setAttribute(name, value.replace(/(^|, )\//g, `$1${origin}/`));
    }
  }
  return page;
}
