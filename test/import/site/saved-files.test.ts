import { expect, test } from "vitest";
import { savedFiles } from "../../../src/import/site/saved-files.ts";

const host = "www.northgate.example";
const files = savedFiles([
  `${host}/news/pool/index.html`,
  `${host}/news/pool/plan.pdf`,
  `${host}/sites/default/files/2018-02/pool.jpg`,
  `${host}/sites/default/files/styles/pool.jpg@itok=Ab1`,
  `${host}/article.php@id=12.html`,
  "uploads/2018/02/library.jpg",
  "uploads/2018/02/library-300x200.jpg",
  "uploads/2018/03/image1.jpg",
  "uploads/2018/04/image1.jpg",
  `${host}/docs/Annual Report.PDF`,
]);
const from = { file: `${host}/news/pool/index.html`, address: `https://${host}/news/pool` };

test.for([
  ["plan.pdf", `${host}/news/pool/plan.pdf`],
  ["./plan.pdf#page=2", `${host}/news/pool/plan.pdf`],
  ["../../sites/default/files/2018-02/pool.jpg", `${host}/sites/default/files/2018-02/pool.jpg`],
  ["/sites/default/files/2018-02/pool.jpg?itok=x", `${host}/sites/default/files/2018-02/pool.jpg`],
  ["/sites/default/files/styles/pool.jpg?itok=Ab1", `${host}/sites/default/files/styles/pool.jpg@itok=Ab1`],
  [`https://${host}/sites/default/files/2018-02/pool.jpg`, `${host}/sites/default/files/2018-02/pool.jpg`],
  [`//${host}/news/pool/plan.pdf`, `${host}/news/pool/plan.pdf`],
  ["/docs/Annual%20Report.pdf", `${host}/docs/Annual Report.PDF`],
  ["/article.php?id=12", `${host}/article.php@id=12.html`],
  ["https://cdn.example/wp-content/uploads/2018/02/library.jpg", "uploads/2018/02/library.jpg"],
  ["https://cdn.example/wp-content/uploads/2018/02/library-300x200.jpg", "uploads/2018/02/library.jpg"],
  ["https://cdn.example/wp-content/uploads/2018/04/image1.jpg", "uploads/2018/04/image1.jpg"],
  ["https://cdn.example/other/image1.jpg", undefined],
  ["https://cdn.example/02/library.jpg", undefined],
  ["https://other.example/article.php?id=12", undefined],
  ["https://northgate.example/news/pool/plan.pdf", `${host}/news/pool/plan.pdf`],
  ["/news/other/", undefined],
  ["../../../../../../etc/passwd", undefined],
  ["/", undefined],
  ["mailto:a@b.example", undefined],
  ["data:image/png;base64,AA==", undefined],
])("%s is %s", ([reference = "", path]) => {
  expect(files.find(reference, from)).toBe(path);
});
