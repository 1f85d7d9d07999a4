import { expectTypeOf, test } from "vitest";
import type { Item } from "../../../src/kinds/kinds.ts";
import type { Moment } from "../../../src/newsroom/dates.ts";
import type { GatedItem, Strategy } from "../../../src/newsroom/item.ts";
import type { Decision } from "../../../src/newsroom/strategies/course.ts";
import type { DatedKeys, OpeningDays } from "../../../src/publishing/proof/dated-keys.ts";

/** A strategy, and an item of another kind, with dated entries that nothing knows of yet. */
interface Pilot extends Strategy {
  readonly pilots?: readonly { readonly begun: Moment; readonly place: string }[] | undefined;
}
interface Appointment extends GatedItem {
  readonly starts: Moment;
  readonly label: string;
}

test("knows every dated key of the items that there are", () => {
  type OfEvery = "withdrawn" | "removal" | "changes";
  type OfStrategy = "decisions" | "extensions" | "reviews" | "review" | "figures" | "consultation";
  expectTypeOf<DatedKeys<Item>>().toEqualTypeOf<OfEvery | OfStrategy | "published">();
  expectTypeOf<DatedKeys<Decision>>().toEqualTypeOf<"on" | "published" | "callIn" | "calledIn" | "confirmed">();
});

test("a new dated key, of a kind that there is or of a new one, has to be given the day from which it is seen", () => {
  expectTypeOf<Exclude<DatedKeys<Pilot | Appointment>, DatedKeys<Item>>>().toEqualTypeOf<"pilots" | "starts">();
  expectTypeOf<OpeningDays<Item>>().not.toExtend<OpeningDays<Item | Pilot>>();
  expectTypeOf<OpeningDays<Item>>().not.toExtend<OpeningDays<Item | Appointment>>();
});
