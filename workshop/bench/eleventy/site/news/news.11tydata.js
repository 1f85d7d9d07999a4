export default { layout: "release.njk", permalink: ({ page }) => `${page.filePathStem}/` };
