import { renderPage } from "../../_includes/layouts/page.tsx";
import type { UnreadablePage } from "../newsroom/preview.ts";
import { type PageView, pageForEach } from "./page-data.ts";

export const { data, render, list } = pageForEach({
  entriesOf: ({ unreadable }) => unreadable,
  alias: "unreadable",
  addressOf: ({ address }) => address,
  page: unreadablePage,
});

/** In a preview alone: where a page will be whose file cannot be read. The banner says what is wrong. */
function unreadablePage({ edition, unreadable: { address, path } }: PageView & { unreadable: UnreadablePage }): string {
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
