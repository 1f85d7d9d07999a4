/** Where the interface of the code host is: of GitHub itself, or of a council's own server, by the address that site.yaml gives it. */
export interface HostInterface {
  readonly rest: string;
  readonly graphql: string;
}

/** @see https://docs.github.com/en/enterprise-server@latest/rest/using-the-rest-api/getting-started-with-the-rest-api */
export function hostInterface(api: string | undefined): HostInterface {
  if (api === undefined) return { rest: "https://api.github.com", graphql: "https://api.github.com/graphql" };
  const server = api.replace(/\/+$/, "");
  return { rest: `${server}/api/v3`, graphql: `${server}/api/graphql` };
}

/**
 * What becomes of a request: it goes to the desk's own files or to the code host; it is answered in the tab (Sveltia CMS asks for the
 * state of GitHub and for its own newest version), or it is refused.
 */
export type Destination = "own" | "host" | "answered" | "refused";

const answered = ["https://www.githubstatus.com/api/", "https://unpkg.com/@sveltia/cms"];

/** @param address whole, of what is asked; @param page the address of the desk */
export function destinationOf(
  address: string,
  page: string,
  { rest, graphql }: HostInterface,
  signIn?: string,
): Destination {
  const { protocol, origin } = new URL(address);
  if (protocol === "data:" || protocol === "blob:" || origin === new URL(page).origin) return "own";
  if (address === graphql || address === rest || address.startsWith(`${rest}/`)) return "host";
  if (signIn !== undefined && origin === new URL(signIn).origin) return "host";
  return answered.some((start) => address.startsWith(start)) ? "answered" : "refused";
}
