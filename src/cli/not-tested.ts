import type { CouldNotTest } from "../checks/could-not-test.ts";
import { notTested, notTestedSummary } from "../github/not-tested.ts";
import { exitCode } from "./command-line.ts";
import { reportToGitHub } from "./github.ts";

/** Says in the log and on GitHub that something could not be tested, and gives the exit code that says so. */
export async function reportNotTested(what: string, { message }: CouldNotTest): Promise<number> {
  await reportToGitHub([notTested(what, message)], notTestedSummary(what, message));
  console.error(`${message}\nThe site could not be tested, so it must not be published.`);
  return exitCode.unfinished;
}
