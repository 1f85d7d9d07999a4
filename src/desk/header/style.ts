import { keyOrder } from "../../writing/key-order.ts";
import { headers } from "../form/headers.ts";
import { type GroupShape, type Shape, shapeAt, shapeOf } from "../form/shape.ts";

/** How values are written, and in which order keys stand. */
export interface Style {
  /** What a way leads to; undefined of a key that no kind has. */
  shapeAt(way: readonly PropertyKey[]): Shape | undefined;
  /** The keys of the group that a way leads to, in their order. */
  orderAt(way: readonly PropertyKey[]): readonly string[];
}

let known: { readonly items: Style; readonly settings: Style } | undefined;

/** The style of the files of items, which have a body, or of settings. Made once: it is the same for every newsroom. */
export function styleOf(hasBody: boolean): Style {
  known ??= { items: styleFor(true), settings: styleFor(false) };
  return hasBody ? known.items : known.settings;
}

function styleFor(hasBody: boolean): Style {
  const shapes = Object.values(headers)
    .filter((header) => header.hasBody === hasBody)
    .map(({ schema }) => shapeOf(schema));
  return styleOfShapes(shapes, hasBody ? keyOrder : []);
}

/** The style of files with these keys. What `order` names stands in that order, and the rest above `status`, or last. */
function styleOfShapes(shapes: readonly GroupShape[], order: readonly string[]): Style {
  const keys = [...new Set(shapes.flatMap(({ keys: own }) => Object.keys(own)))];
  const others = keys.filter((key) => !order.includes(key));
  const at = order.indexOf("status");
  const all = at < 0 ? [...order, ...others] : [...order.slice(0, at), ...others, ...order.slice(at)];
  const find = (way: readonly PropertyKey[]) => shapes.map((shape) => shapeAt(shape, way)).find(Boolean);
  return {
    shapeAt: find,
    orderAt(way) {
      if (way.length === 0) return all;
      const shape = find(way);
      return shape?.kind === "group" ? Object.keys(shape.keys) : [];
    },
  };
}
