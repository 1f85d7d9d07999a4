/** What a build's threads can do, by the function's own name. */

export { readPages } from "../checks/site/html-page.ts";
export { readTexts } from "../content/read-texts.ts";
export { renderReleases } from "./render-site.ts";
