/** Where Sveltia shows what is a draft, in review and ready, with who has it open. */
export const boardAddress = "#/workflow";

/** Where the desk has a file open or lists a folder, as a link: a release of a year that this page does not show leads to the page that does. */
export function deskAddress(path: string, years: readonly number[]): string {
  const [, year, release] = /^news\/(\d{4})\/(?:(.+)\.md)?$/.exec(path) ?? [];
  if (year) {
    const place = `#/collections/releases-${year}${release ? `/entries/${year}/${release}` : ""}`;
    return years.includes(Number(year)) ? place : `?year=${year}${place}`;
  }
  const [, folder, name] = /^(\w+)\/(?:(.+)\.md)?$/.exec(path) ?? [];
  if (folder) return `#/collections/${folder}${name ? `/entries/${name}` : ""}`;
  return `#/collections/settings/entries/${path === "site.yaml" ? "site" : "statement"}`;
}

/** Where the desk begins something new of a kind. */
export function newAddress(path: string, years: readonly number[]): string {
  return `${deskAddress(path.replace(/[^/]*$/, ""), years)}/new`;
}
