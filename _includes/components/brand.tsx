import { wordsIn } from "../../src/language/words.ts";
import { address, href } from "../../src/newsroom/address.ts";
import { shapeOf } from "../../src/newsroom/logo.ts";
import type { Site } from "../../src/newsroom/site.ts";
import { LogoPicture } from "./logo.tsx";

/** The logo leads to the council's own site. Where that is not known, it is part of the one link home: two would be said twice. */
export function Brand({ site, isHome }: { site: Site; isHome: boolean }) {
  const { logo, website } = site;
  const words = (
    <>
      {site.name} <span>{wordsIn(site.locale).frame.newsroom}</span>
    </>
  );
  const isOwnLink = logo !== undefined && website !== undefined;
  const wide = logo && shapeOf(logo.light) === "wide" ? " brand-wide" : "";
  const home = { href: href(site, address.home), "aria-current": isHome ? ("page" as const) : undefined };
  const name = (
    <p class="masthead-name">
      {logo && !isOwnLink ? (
        <a class={`brand${wide}`} {...home}>
          <LogoPicture site={site} logo={logo} alt="" />
          <b>{words}</b>
        </a>
      ) : (
        <a {...home}>{words}</a>
      )}
    </p>
  );
  if (!isOwnLink) return name;
  return (
    <div class={`brand${wide}`}>
      <a href={website}>
        <LogoPicture site={site} logo={logo} alt={logo.alt} />
      </a>
      {name}
    </div>
  );
}
