import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Site } from "../../src/newsroom/site.ts";

const rendered = new WeakMap<Site, Map<string, { readonly __html: string }>>();

/**
 * The inside of an element that is the same on many pages of a site, rendered once for each key. A masthead and a footer
 * are half of the elements of a short page, and ten thousand pages have the same.
 */
export function onceFor(site: Site, key: string, inside: () => VNode): { readonly __html: string } {
  const ofSite = rendered.get(site) ?? new Map<string, { readonly __html: string }>();
  rendered.set(site, ofSite);
  const html = ofSite.get(key) ?? { __html: renderToString(inside()) };
  ofSite.set(key, html);
  return html;
}
