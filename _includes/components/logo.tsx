import { href } from "../../src/newsroom/address.ts";
import type { Logo } from "../../src/newsroom/logo.ts";
import type { Picture } from "../../src/newsroom/media.ts";
import type { Site } from "../../src/newsroom/site.ts";

interface Props {
  readonly site: Pick<Site, "basePath">;
  readonly logo: Logo;
  /** Empty where the words beside it say the same. */
  readonly alt: string;
}

/** The council's logo. On dark screens it is another picture, or stands on a white plate. */
export function LogoPicture({ site, logo: { light, dark }, alt }: Props) {
  const sources = (picture: Picture) =>
    picture.versions.map(({ address, width }) => `${href(site, address)} ${width / picture.width}x`).join(", ");
  const image = (
    <img
      class={dark ? undefined : "plate"}
      src={href(site, light.address)}
      srcset={light.versions.length > 1 ? sources(light) : undefined}
      width={light.width}
      height={light.height}
      alt={alt}
    />
  );
  if (!dark) return image;
  return (
    <picture>
      <source
        media="screen and (prefers-color-scheme: dark)"
        srcset={sources(dark)}
        width={dark.width}
        height={dark.height}
      />
      {image}
    </picture>
  );
}
