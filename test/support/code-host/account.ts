/** A right that a fine-grained token can be given for one repository. */
export type Right =
  | "metadata:read"
  | "contents:read"
  | "contents:write"
  | "pull_requests:read"
  | "pull_requests:write"
  | "statuses:read"
  | "deployments:read"
  | "checks:read"
  | "administration:read";

/** Somebody with an account at the code host. */
export interface Account {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly id: number;
}

/** A token: whose it is, and what it may do in the one repository. */
export interface Token {
  readonly account: Account;
  readonly rights: readonly Right[];
  /** A token that has expired or was taken away is answered as one that never was. */
  readonly isExpired?: boolean;
}

/** The right to write holds the right to read. */
export function hasRight({ rights }: Token, right: Right): boolean {
  return rights.includes(right) || rights.includes(right.replace(":read", ":write") as Right);
}
