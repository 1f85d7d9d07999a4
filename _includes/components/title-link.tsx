import { href } from "../../src/newsroom/address.ts";
import { languageAttributes, type OtherLanguage } from "../../src/newsroom/language.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface Props {
  readonly site: Site;
  readonly to: {
    readonly title: string;
    readonly titleLanguage?: OtherLanguage | undefined;
    readonly address: string;
  };
}

/** A link to a page by its title, in the language of that title. */
export function TitleLink({ site, to: { title, titleLanguage, address } }: Props) {
  return (
    <a href={href(site, address)} {...languageAttributes(titleLanguage)}>
      {title}
    </a>
  );
}
