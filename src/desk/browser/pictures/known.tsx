import { useId, useState } from "preact/hooks";
import { pictureWords as words } from "../../words/picture.ts";
import type { Part } from "../part.ts";
import { knownFiles, type MediaKind, shownFile } from "./shown-file.ts";

/** More are not shown: words are asked for. */
const mostShown = 12;

interface KnownProps {
  readonly part: Part;
  readonly kind: MediaKind;
  readonly choose: (value: string) => void;
}

/** The files that are in the newsroom already, with a search among their names. */
export function Known({ part, kind, choose }: KnownProps) {
  const [asked, setAsked] = useState("");
  const id = useId();
  const found = knownFiles(part.facts.media, kind, asked);
  return (
    <div class="desk-media-known">
      <label for={id}>{words.search}</label>
      <input id={id} type="search" value={asked} onInput={({ currentTarget }) => setAsked(currentTarget.value)} />
      <p role="status" class="desk-hint">
        {words.found(found.length, mostShown)}
      </p>
      <ul>
        {found.slice(0, mostShown).map((name) => {
          const shown = shownFile(name, part);
          return (
            <li key={name}>
              <button type="button" onClick={() => choose(name)}>
                {shown.address && <img src={shown.address} alt="" loading="lazy" />}
                <span>{shown.words}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
