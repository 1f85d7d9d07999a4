import type { Way } from "../options.ts";

/** Where Sveltia reads and writes. On a folder it takes any repository for the right one. */
export function backendOf(way: Way) {
  if (way.kind === "local") return { backend: { name: "github", repo: "council/newsroom", branch: "main" } };
  const { repository, branch, api, signIn } = way;
  return {
    backend: {
      name: "github",
      repo: repository,
      branch,
      ...(api ? { api_root: api } : {}),
      // Sveltia would ask a service of Netlify to sign an officer in.
      ...(signIn ? { base_url: signIn } : { auth_methods: ["token"] }),
      commit_messages: messages,
      squash_merges: true,
      open_authoring: false,
    },
    publish_mode: "editorial_workflow",
  };
}

/** What the history of the repository, and the title of a proposal, say of a change. */
const messages = {
  create: "Add the {{collection}} {{slug}}",
  update: "Change the {{collection}} {{slug}}",
  delete: "Delete the {{collection}} {{slug}}",
  uploadMedia: "Add {{path}}",
  deleteMedia: "Delete {{path}}",
};
