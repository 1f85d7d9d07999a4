import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const refuseContent = new URL("./test/refuse-content.ts", import.meta.url);
const isOnGitHub = process.env["GITHUB_ACTIONS"] === "true";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    pool: "forks",
    setupFiles: [fileURLToPath(refuseContent)],
    // What the tests run looks at no council's content either, prints the same on GitHub as elsewhere, and leaves the run's
    // summary page to officers.
    env: { NODE_OPTIONS: `--import ${refuseContent.href}`, GITHUB_ACTIONS: "" },
    reporters: isOnGitHub ? ["default", ["github-actions", { jobSummary: { enabled: false } }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
