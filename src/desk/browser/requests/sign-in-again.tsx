import { useState } from "preact/hooks";
import type { DeskOptions } from "../../options.ts";
import { requestWords as words } from "../../words/request.ts";

/** What the bar needs to sign somebody in again. */
export interface BarOptions {
  readonly desk: DeskOptions;
  /** Takes a token in the place of the one that is no longer accepted; gives a sentence where it does not. */
  readonly renew: (token: string) => Promise<string | undefined>;
}

/** Takes a new token, so that nobody has to leave what they write. */
export function SignInAgain({ desk, renew, done }: BarOptions & { done: (sentence: string) => void }) {
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState("");
  const [isAsking, setAsking] = useState(false);
  const send = async (event: Event) => {
    event.preventDefault();
    setAsking(true);
    const fault = await renew(token.trim());
    setAsking(false);
    setProblem(fault ?? "");
    if (fault === undefined) done(words.signedIn);
  };
  return (
    <form onSubmit={send}>
      <p>
        <a href={tokenPage(desk)} target="_blank" rel="noopener noreferrer">
          {words.makeToken}
        </a>
      </p>
      <label for="desk-new-token">{words.newToken}</label>
      <input
        id="desk-new-token"
        type="password"
        autocomplete="off"
        required
        aria-describedby="desk-new-token-problem"
        value={token}
        onInput={({ currentTarget }) => setToken(currentTarget.value)}
      />
      <p id="desk-new-token-problem" role="alert">
        {problem}
      </p>
      <button type="submit" disabled={isAsking}>
        {words.signIn}
      </button>
    </form>
  );
}

/** @see https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens */
function tokenPage({ title, way }: DeskOptions): string {
  const server = (way.kind === "repository" ? way.api : undefined) ?? "https://github.com";
  const wanted = new URLSearchParams({ name: `Desk - ${title}`, contents: "write", pull_requests: "write" });
  return `${server}/settings/personal-access-tokens/new?${wanted}`;
}
