import { renderPage } from "../../_includes/layouts/page.tsx";
import type { UnreadablePage } from "../newsroom/preview.ts";
import { type PageData, pageForEach } from "./page-data.ts";

export const data = pageForEach("unreadable", "unreadable", ({ address }) => address);

/** In a preview alone: where a page will be whose file cannot be read. The banner says what is wrong. */
export function render({ edition, unreadable: { address, path } }: PageData & { unreadable: UnreadablePage }): string {
  return renderPage({
    edition,
    head: { title: "This page cannot be shown yet", description: `${path} cannot be read.`, address },
    children: (
      <>
        <h1>This page cannot be shown yet</h1>
        <p>{path} cannot be read. Mend what is named above and save the file: the page comes back.</p>
      </>
    ),
  });
}
