import slugify from "@sindresorhus/slugify";

const longest = 60;

/** A title as part of a file's name and address: "Children's services" → `childrens-services`. Empty where no letter or digit is in it. */
export function slugOf(title: string): string {
  const whole = slugify(title.replace(/['’ʼ]/g, ""), { decamelize: false });
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, longest);
}
