import type { DeskOptions } from "../../options.ts";
import { hostInterface } from "../../requests/destination.ts";
import { requestWords as words } from "../../words/request.ts";
import { show } from "./notices.ts";
import { keepTokenInTab, refuseMagicLinks, type TabStore } from "./tab-store.ts";
import { showTroubleBar } from "./trouble-bar.tsx";
import { watchedFetch } from "./watched-fetch.ts";

/** Watches every request of this tab from now on, and keeps its token in it. To be called before Sveltia starts. */
export function watchRequests(desk: DeskOptions): void {
  const tab = keepTokenInTab(window);
  refuseMagicLinks(window);
  const send = window.fetch.bind(window);
  window.fetch = watchedFetch(send, desk, tab, location.href);
  showTroubleBar({ desk, renew: (token) => renew(send, desk, tab, token) });
}

/** Asks whose a token is, and sends it from now on where it is that of who is signed in. */
async function renew(
  send: typeof fetch,
  { way }: DeskOptions,
  tab: TabStore,
  token: string,
): Promise<string | undefined> {
  const { rest } = hostInterface(way.kind === "repository" ? way.api : undefined);
  const headers = { Accept: "application/json", Authorization: `token ${token}` };
  const answer = await send(`${rest}/user`, { headers }).catch(() => undefined);
  if (!answer) return words.connection;
  if (!answer.ok) return words.wrongToken;
  const { login } = (await answer.json()) as { readonly login: string };
  const mine = tab.signedIn()?.login ?? login;
  if (mine !== login) return words.otherToken(mine, login);
  tab.replaceToken(token);
  show(undefined);
  return undefined;
}
