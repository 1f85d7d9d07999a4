import { defineConfig } from "vitest/config";

const isOnGitHub = process.env["GITHUB_ACTIONS"] === "true";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    pool: "forks",
    // What the tests run must print the same on GitHub as elsewhere, and the run's summary page is for officers.
    env: { GITHUB_ACTIONS: "" },
    reporters: isOnGitHub ? ["default", ["github-actions", { jobSummary: { enabled: false } }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
