import { useEffect } from "preact/hooks";
import { addressOf } from "../../content/files/file-names.ts";
import { absolute } from "../../newsroom/address.ts";
import { fileNameOf, listed, newPathOf } from "../list/listed.ts";
import { addressWords as words } from "../words/address.ts";
import { placeOf } from "./open-item.tsx";
import { OtherYear, otherYearOf } from "./other-year.tsx";
import type { Validity } from "./sveltia/control.ts";
import type { ControlProps } from "./sveltia/props.ts";

interface AddressLineProps extends ControlProps {
  /** That of the site. */
  readonly url: string;
}

/** Shows where the page will be, and keeps the name of its file, which a new one gets from its text. */
export function AddressLine({ value = "", entry, onChange, url }: AddressLineProps) {
  const text = String(entry?.getIn(["data", "text"]) ?? "");
  const { kind, path: saved } = placeOf(entry);
  const said = listed(text);
  const name = saved ? saved.replace(/^.*\/|\.\w+$/g, "") : fileNameOf(said, kind);
  useEffect(() => {
    // Of what is saved it would be a change that nobody made.
    if (!saved && name !== value) onChange(name);
  }, [saved, name, value, onChange]);
  const address = addressOf(saved ?? newPathOf(said, kind));
  const where = address === undefined ? words[kind === "site" ? "everyPage" : "none"] : absolute({ url }, address);
  const year = otherYearOf(entry);
  return (
    <>
      <p class="desk-address">{where}</p>
      {year && <OtherYear entry={entry} year={year} />}
    </>
  );
}

/** What Sveltia says where somebody saves a release in the folder of another year, from which no form could take it. */
export function addressValidity({ entry }: ControlProps): Validity {
  const year = otherYearOf(entry);
  return year === undefined || { error: { message: words.notSaved(year) } };
}
