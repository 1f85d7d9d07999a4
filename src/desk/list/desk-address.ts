/** Where Sveltia shows what is a draft, in review and ready, with who has it open. */
export const boardAddress = "#/workflow";

/** Where the desk has a file open, as a link: a release of a year that this page does not show leads to the page that does. */
export function deskAddress(path: string, years: readonly number[]): string {
  const [, year, name] = /^news\/(\d{4})\/(.+)\.md$/.exec(path) ?? [];
  if (year) {
    const place = `#/collections/releases-${year}/entries/${year}/${name}`;
    return years.includes(Number(year)) ? place : `?year=${year}${place}`;
  }
  const [, folder, text] = /^(\w+)\/(.+)\.md$/.exec(path) ?? [];
  if (folder) return `#/collections/${folder}/entries/${text}`;
  return `#/collections/settings/entries/${path === "site.yaml" ? "site" : "statement"}`;
}

/** Where the desk begins something new of a kind. */
export function newAddress(path: string, years: readonly number[]): string {
  const [, year] = /^news\/(\d{4})\//.exec(path) ?? [];
  if (!year) return `#/collections/${path.split("/")[0]}/new`;
  const place = `#/collections/releases-${year}/new`;
  return years.includes(Number(year)) ? place : `?year=${year}${place}`;
}
