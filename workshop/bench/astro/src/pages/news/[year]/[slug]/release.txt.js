import { textOf } from "../../../../../plain/data.ts";
import { file, readNewsroom } from "../../../../newsroom.mjs";

export async function getStaticPaths() {
  const { releases } = await readNewsroom();
  return releases.map((release) => {
    const [, , year, slug] = release.url.split("/");
    return { params: { year, slug }, props: { release } };
  });
}

export const GET = ({ props }) => file(textOf(props.release));
