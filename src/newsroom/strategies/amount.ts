import { memoize } from "../memoize.ts";

/** A number as people write it. */
export interface Amount {
  /** "10,863" */
  readonly typed: string;
  readonly number: number;
  /** How many places it has after its point. */
  readonly decimals: number;
}

const pattern = /^[-−]?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,9})?$/;

/** Reads "10,863", "10863", "12.5" or "-3"; undefined for whatever else. */
export function readAmount(typed: string): Amount | undefined {
  if (!pattern.test(typed)) return undefined;
  const number = Number(typed.replaceAll(",", "").replace("−", "-"));
  return { typed, number, decimals: typed.split(".")[1]?.length ?? 0 };
}

/** A number as the newsroom writes it: "86,904", "12.5". */
export function amountInWords(number: number, decimals = 0): string {
  return formatWith(decimals).format(number);
}

/** Making a format takes longer than a hundred numbers. */
const formatWith = memoize(
  (decimals: number) =>
    new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

/** A number, as it was typed, with what it counts: "£8.5 million", "62%", "210 children". */
export function withUnit(typed: string, unit = ""): string {
  const [, sign = "", rest = ""] = /^([£€$]?)\s*(.*)$/u.exec(unit) ?? [];
  const [, minus = "", number = ""] = /^([-−]?)(.*)$/.exec(typed) ?? [];
  const amount = `${minus}${sign}${number}`;
  return rest === "" || rest.startsWith("%") ? `${amount}${rest}` : `${amount} ${rest}`;
}
