/** The elements that draw, and those that hold them: all that a logo can have. https://www.w3.org/TR/SVG2/eltindex.html */
export const elements: ReadonlySet<string> = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon
  linearGradient radialGradient stop clipPath mask style`.split(/\s+/),
);

/** Elements that draw nothing, and are left out with all in them. */
export const leftOut: ReadonlySet<string> = new Set(["title", "desc", "metadata"]);

/** The attributes that decide what is drawn. https://www.w3.org/TR/SVG2/attindex.html */
export const attributes: ReadonlySet<string> = new Set(
  `id class style transform d points x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio
  pathLength href offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask mask-type display
  visibility overflow paint-order vector-effect shape-rendering mix-blend-mode isolation
  transform-origin`.split(/\s+/),
);

/** Attributes without a namespace that drawing programs write and that draw nothing in a logo: left out. */
export const attributesLeftOut = new RegExp(
  `^(${[
    "version|baseProfile|enable-background|externalResourcesRequired|required.*|systemLanguage|zoomAndPan",
    "role|lang|name|media|type|target|rel|tabindex|focusable|cursor|pointer-events|content.*Type",
    "direction|unicode-bidi|kerning|lighting-color|filter|marker|.*-baseline|baseline-shift|xmlns(:.*)?",
    "(aria|data|font|text|letter|word|line|writing|glyph|image|color|flood|marker)-.*",
  ].join("|")})$`,
);

/** The functions that a style may call; `url` is looked at apart. */
export const styleFunctions: ReadonlySet<string> = new Set(
  `url rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  not is where`.split(/\s+/),
);
