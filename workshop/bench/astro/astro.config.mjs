import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://news.thimblewick.example/",
  trailingSlash: "always",
  cacheDir: "./cache",
  outDir: "./dist",
  markdown: { syntaxHighlight: false },
});
