// Runs in the pages of a preview: loads the page again when another version of the preview is there.
const mine = new URL(import.meta.url).searchParams.get("version");
new EventSource("/.preview/changes").addEventListener("message", ({ data }) => {
  if (data !== mine) location.reload();
});
