import type { UserConfig } from "@11ty/eleventy";

/**
 * The site, as a list of what it is made of. What the pages show comes from `src/pipeline/render-site.ts`, which hands over
 * the gated newsroom as global data: `edition` and `sitemap`.
 */
export default function newsroom(config: UserConfig) {
  // Pages are functions of typed data, in TypeScript. Content is never a template.
  config.addTemplateFormats(["11ty.ts", "11ty.tsx"]);
  config.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });

  // No data files beside templates: all data is handed over.
  config.setDataFileSuffixes([]);

  return {
    // One template for each kind of page, named for its address.
    dir: { input: "src/pages", includes: "../../_includes", data: "no-data" },
    templateFormats: ["11ty.ts", "11ty.tsx"],
  };
}
