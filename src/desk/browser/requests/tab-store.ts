/** Where Sveltia CMS, and those it can follow, would keep who is signed in, with the token, for every tab and for ever. */
const secretKeys = ["sveltia-cms.user", "sveltia-cms.auth", "decap-cms-user", "netlify-cms-user"];

/** Who is signed in in this tab. */
interface SignedIn {
  readonly token: string;
  readonly login: string;
}

/** What the tab knows of its token. */
export interface TabStore {
  /** Who is signed in, or nobody. */
  signedIn(): SignedIn | undefined;
  /** Puts a new token in the place of one that is no longer accepted, which Sveltia CMS still holds. */
  replaceToken(token: string): void;
  /** The token to send where Sveltia CMS would send this one. */
  tokenFor(token: string): string;
}

/**
 * Keeps the token in this tab: what is written to the local store under the keys of Sveltia CMS goes to the store of the session, from
 * which it goes when the tab is closed. What an earlier version or another program left under them is removed. To be called before
 * Sveltia starts.
 */
export function keepTokenInTab({ localStorage: local, sessionStorage: tab }: Window): TabStore {
  for (const key of secretKeys) local.removeItem(key);
  const renewed = new Map<string, string>();
  const tokenFor = (token: string) => renewed.get(token) ?? token;
  const { getItem, setItem, removeItem } = Storage.prototype;
  const storeOf = (store: Storage, key: string) => (store === local && secretKeys.includes(key) ? tab : store);
  Storage.prototype.getItem = function (key) {
    return getItem.call(storeOf(this, key), key);
  };
  Storage.prototype.removeItem = function (key) {
    removeItem.call(storeOf(this, key), key);
  };
  Storage.prototype.setItem = function (key, value) {
    const store = storeOf(this, key);
    setItem.call(store, key, store === this ? value : withToken(value, tokenFor));
  };
  const user = () => parsedUser(tab.getItem("sveltia-cms.user"));
  return {
    signedIn() {
      const { token, login } = user();
      return token && login ? { token, login } : undefined;
    },
    replaceToken(token) {
      const before = user();
      if (!before.token || before.token === token) return;
      for (const [old, current] of renewed) if (current === before.token) renewed.set(old, token);
      renewed.set(before.token, token);
      tab.setItem("sveltia-cms.user", JSON.stringify({ ...before, token }));
    },
    tokenFor,
  };
}

function withToken(value: string, tokenFor: (token: string) => string): string {
  const user = parsedUser(value);
  return user.token ? JSON.stringify({ ...user, token: tokenFor(user.token) }) : value;
}

function parsedUser(value: string | null): { readonly token?: string; readonly login?: string } {
  try {
    const user: unknown = JSON.parse(value ?? "{}");
    return typeof user === "object" && user !== null ? user : {};
  } catch {
    return {};
  }
}

/** A link can carry a token in its address (`#/signin/…`), made by anybody: the desk takes none of them. To be called before Sveltia starts. */
export function refuseMagicLinks({ location, history }: Window): void {
  if (/^#\/signin\//.test(location.hash)) history.replaceState(null, "", `${location.pathname}${location.search}`);
}
