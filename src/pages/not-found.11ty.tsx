import { renderTitledPage } from "../../_includes/layouts/page.tsx";
import { wordsIn } from "../language/words.ts";
import { address, href } from "../newsroom/address.ts";
import type { PageData } from "./page-data.ts";

export const data = { permalink: address.notFound };

export function render({ edition }: PageData): string {
  const { site } = edition;
  const { notFound: words, news, topics, removed } = wordsIn(site.locale);
  return renderTitledPage({
    edition,
    head: { title: words.title, description: words.description, address: undefined },
    children: (
      <>
        <p>{words.description}</p>
        <p>{words.advice}</p>
        <ul>
          <li>
            <a href={href(site, address.news)}>{news.byYear}</a>
          </li>
          <li>
            <a href={href(site, address.topics)}>{topics.news}</a>
          </li>
          <li>
            <a href={href(site, address.page("contact"))}>{removed.contact}</a>
          </li>
        </ul>
      </>
    ),
  });
}
