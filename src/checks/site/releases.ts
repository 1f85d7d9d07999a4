import type { BuiltSite } from "./built-site.ts";
import { error, inContent, inFile } from "./problem-location.ts";
import type { SiteRule } from "./rule.ts";
import type { ShownItem } from "./shown.ts";

/** Everything public has its page, and a release its data for search engines and its text to copy beside it. */
export const releases: SiteRule = (built) => {
  const withoutData = new Set<string>();
  return {
    onPage({ address: page, hasData }) {
      if (!hasData) withoutData.add(page);
      return [];
    },
    atEnd: () => [...built.items.values()].flatMap((item) => missing(built, item, withoutData)),
  };
};

function missing(
  { addresses }: BuiltSite,
  { path, address: page, beside, hasData }: ShownItem,
  withoutData: ReadonlySet<string>,
) {
  const noData = hasData && withoutData.has(page);
  const files = [page, ...beside].filter((file) => !addresses.has(file));
  return [
    ...files.map((file) =>
      error("unwritten-page", inContent({ path }), `nothing was written to ${file}`, "add a template that writes it"),
    ),
    ...(noData
      ? [error("page-data", inFile(page), `the page ${page} has no JSON-LD`, "add what it is about as JSON-LD")]
      : []),
  ];
}
