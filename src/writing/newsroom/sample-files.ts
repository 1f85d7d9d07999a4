import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The files of the sample, with the SHA-256 digest of each: what `content/` holds until a council sets up its newsroom. No
 * version of this repository changes, adds or removes one, so that Git has nothing to merge in a council's `content/`.
 */
export const sampleFiles: Readonly<Record<string, string>> = {
  "accessibility.yaml": "3be2a6752f32c33fd4896003bf8298ab6e5641ae61026b9d54543b47043adffd",
  "news/2018/2018-02-09-send-strategy-approved-by-cabinet.md":
    "141e24ebd6b08e229403e4fa8349a546d42c8acb46ec716c7500fe3ad46ed581",
  "pages/about.md": "e87fa8c84eaea578e70a4df07e324a98db640fcf3f925bc01ad068020568d440",
  "pages/contact.md": "40103ba9531403646e8de27b64275ebeced7a6bc4d6ddc74617090a104c11139",
  "pages/privacy.md": "2c5f3cbf6fca6b86d9a6d9f72093c4dbc8100b66bcabc6f89ec5595433d16738",
  "site.yaml": "f4747916b974582687bbe6257eecdcf01f2d6a95255fd1581596b0af0335fbc8",
  "strategies/send-strategy-2017-2021.md": "dd724c55b16b20e1edc960c0bb3e459396460799647cdc9c6f39ce4ca16028f8",
};

/** Whether a file of a content folder, by its path below it, is the sample's; how its lines end makes no difference. */
export function isSampleFile(content: string, path: string): boolean {
  const file = join(content, path);
  if (!Object.hasOwn(sampleFiles, path) || !existsSync(file)) return false;
  const bytes = Buffer.from(readFileSync(file).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return hash("sha256", bytes) === sampleFiles[path];
}
