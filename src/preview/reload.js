// Runs in the pages of a preview: loads the page again when another version of the preview is there.
const mine = new URL(import.meta.url).searchParams.get("version");
const page = encodeURIComponent(location.pathname);
new EventSource(`/.preview/changes?page=${page}`).addEventListener("message", ({ data }) => {
  if (data !== mine) location.reload();
});
