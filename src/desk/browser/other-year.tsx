import { newAddress } from "../list/desk-address.ts";
import { listed, newPathOf } from "../list/listed.ts";
import { addressWords as words } from "../words/address.ts";
import { carry } from "./jobs/carried.ts";
import { placeOf } from "./open-item.tsx";
import type { SveltiaMap } from "./sveltia/props.ts";
import { yearsShown } from "./years-shown.ts";

/** The year of a new release that was begun among those of another year, where it would be saved. */
export function otherYearOf(entry: SveltiaMap | undefined): string | undefined {
  const [, begun] = /^releases-(\d{4})$/.exec(String(entry?.get("collection") ?? "")) ?? [];
  if (begun === undefined || placeOf(entry).path !== undefined) return undefined;
  const year = listed(textOf(entry)).day.slice(0, 4);
  // While a year is typed, it begins with noughts.
  return year === begun || year < "1900" ? undefined : year;
}

/** Says that a new release is of another year, and takes it there. */
export function OtherYear({ entry, year }: { readonly entry: SveltiaMap | undefined; readonly year: string }) {
  const text = textOf(entry);
  const years = yearsShown();
  const isLoadedAnew = !years.includes(Number(year));
  const goOn = () => {
    carry("releases", text);
    location.href = newAddress(newPathOf(listed(text), "releases"), years);
  };
  return (
    <div class="desk-problem desk-problem-error" role="status">
      <p>
        {words.otherYear(year)} {isLoadedAnew && text.includes("blob:") && words.choosePicturesAgain}
      </p>
      <p class="desk-buttons">
        <button type="button" onClick={goOn}>
          {words.goOn(year)}
        </button>
      </p>
    </div>
  );
}

function textOf(entry: SveltiaMap | undefined): string {
  return String(entry?.getIn(["data", "text"]) ?? "");
}
