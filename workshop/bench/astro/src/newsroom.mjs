import { getCollection } from "astro:content";
import { newsroomOf } from "../plain/newsroom.ts";
import site from "../site.json";

export { site };

let newsroom;

/** The newsroom of the collections, put together once for all pages. */
export function readNewsroom() {
  newsroom ??= Promise.all([getCollection("strategies"), getCollection("news")]).then(([strategies, news]) =>
    newsroomOf(
      site,
      strategies.map(({ data }) => data),
      news.map(({ id, data, body, rendered }) => ({ id, header: data, html: () => rendered.html, text: () => body })),
    ),
  );
  return newsroom;
}

/** A file that is no page. */
export const file = (text) => new Response(text);
