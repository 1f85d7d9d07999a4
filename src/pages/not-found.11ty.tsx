import { renderPage } from "../../_includes/layouts/page.tsx";
import { address, href } from "../newsroom/address.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: address.notFound };

export function render({ edition }: PageData): string {
  const { site } = edition;
  return renderPage({
    edition,
    head: { title: "Page not found", description: "There is no page at this address.", address: undefined },
    children: (
      <>
        <h1>Page not found</h1>
        <p>There is no page at this address.</p>
        <p>If you typed the address, check that it is right. If you followed a link, the page may have moved.</p>
        <ul>
          <li>
            <a href={href(site, address.news)}>All news, by year</a>
          </li>
          <li>
            <a href={href(site, address.topics)}>News by topic</a>
          </li>
          <li>
            <a href={href(site, address.page("contact"))}>Contact us</a>
          </li>
        </ul>
      </>
    ),
  });
}
