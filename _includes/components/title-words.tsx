import { languageAttributes, type TitleWords } from "../../src/newsroom/language.ts";

/** The heading of a page, in the language of its title. */
export function PageTitle({ item: { title, titleLanguage } }: { item: Pick<TitleWords, "title" | "titleLanguage"> }) {
  return <h1 {...languageAttributes(titleLanguage)}>{title}</h1>;
}

/** The summary below a heading, in its language. */
export function Standfirst({ item: { summary, summaryLanguage } }: { item: TitleWords }) {
  return (
    <p class="standfirst" {...languageAttributes(summaryLanguage)}>
      {summary}
    </p>
  );
}
