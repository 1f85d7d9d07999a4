/** An address that leads to another, within the site. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The same redirects, each straight to where a chain of them ends; those that only lead in a circle are left out. */
export function withinOneHop(redirects: readonly Redirect[]): Redirect[] {
  const leadsTo = new Map(redirects.map(({ from, to }) => [from, to]));
  return [...leadsTo].flatMap(([from]) => {
    const to = endOf(from, leadsTo);
    return to === undefined ? [] : [{ from, to }];
  });
}

/** Where an address ends up; undefined where it comes back to itself. */
export function endOf(from: string, leadsTo: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set([from]);
  let to = leadsTo.get(from);
  for (let next = to; next !== undefined; next = leadsTo.get(next)) {
    if (seen.has(next)) return undefined;
    seen.add(next);
    to = next;
  }
  return to;
}
