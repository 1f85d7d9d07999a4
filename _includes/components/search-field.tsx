import { wordsIn } from "../../src/language/words.ts";
import { address, href } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface Props {
  readonly site: Site;
  /** Of the field. */
  readonly id: string;
  readonly label: string;
  /** Whether everyone sees the label, or only those who do not see what the button says. */
  readonly isLabelShown: boolean;
}

/** A field that leads to the page that searches, with a script or without. */
export function SearchField({ site, id, label, isLabelShown }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of before 2023 do not know <search>
    <form class="search" role="search" aria-label={label} action={href(site, address.search)} method="get">
      <label for={id} class={isLabelShown ? undefined : "unseen"}>
        {label}
      </label>
      <input id={id} type="search" name="q" />
      <button type="submit">{wordsIn(site.locale).search.button}</button>
    </form>
  );
}
