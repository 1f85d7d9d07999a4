import type { UserConfig } from "@11ty/eleventy";
import { metaPolicy, previewPolicy } from "../../hosting/policy.ts";
import { siteDataOf } from "../site-data.ts";

/** Lets `--serve` show the site at the path that it will have, and pages load themselves again. */
export function server(config: UserConfig): void {
  const pathPrefix = () => siteDataOf(config)?.edition.site.basePath ?? "/";
  config.setServerOptions({ domDiff: false, setup: async () => ({ pathPrefix: pathPrefix() }) });
  // What was handed over is not served by Eleventy.
  if (siteDataOf(config)) return;
  let isServed = false;
  config.on("eleventy.before", ({ runMode }) => {
    isServed = runMode === "serve";
  });
  config.addTransform("reload", (page) => (isServed ? page.replace(metaPolicy, previewPolicy) : page));
}
