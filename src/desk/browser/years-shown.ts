import { now } from "./now.ts";

/**
 * The years whose releases this page of the desk has: this year and the last, in December the next one, and the one that its address
 * names: `?year=2018`.
 */
export function yearsShown(): number[] {
  const yearIn = (days: number) => new Date(now() + days * 24 * 3_600_000).getFullYear();
  const year = yearIn(0);
  const asked = Number(new URLSearchParams(location.search).get("year"));
  const years = [yearIn(31), year, year - 1, ...(asked >= 1900 && asked <= 9999 ? [asked] : [])];
  return [...new Set(years)].toSorted((a, b) => b - a);
}
