import { wordsIn } from "../../src/language/words.ts";
import { address, href } from "../../src/newsroom/address.ts";
import type { Site } from "../../src/newsroom/site.ts";

/** All releases in files for other programs, each link with the type of its file. */
export function ReleaseFiles({ site }: { site: Site }) {
  const { csv, json, schema } = address.releaseFiles;
  const words = wordsIn(site.locale).news;
  const link = (file: string) => (name: string) => <a href={href(site, file)}>{name}</a>;
  return (
    <ul>
      <li>{link(csv)(words.csv)}</li>
      <li>{words.json(link(json), link(schema))}</li>
    </ul>
  );
}
