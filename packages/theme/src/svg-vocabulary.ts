export const svgSpace = 'http://www.w3.org/2000/svg'
export const linkSpace = 'http://www.w3.org/1999/xlink'

/** Elements that draw, or say what is drawn. */
export const drawing = words(`
  svg g defs symbol use switch path rect circle ellipse line polyline polygon image marker pattern
  text tspan textPath title desc style linearGradient radialGradient stop clipPath mask filter view
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence animate animateMotion animateTransform mpath set`)

/** Elements that hold words and nothing else. */
export const plainText = words('title desc style')

/** Elements in which words are drawn. */
export const drawnText = words('text tspan textPath')

/** What can be said as an attribute or as a style. */
export const presentation = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
  color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule filter
  flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant
  font-weight image-rendering letter-spacing lighting-color marker-end marker-mid marker-start mask
  mask-type opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility
  word-spacing writing-mode`)

export const attributes = new Set([
  ...presentation,
  ...words(`
  id class lang xml:lang xml:space role aria-hidden aria-label aria-labelledby aria-describedby
  focusable tabindex version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
  d points pathLength transform transform-origin systemLanguage offset method side spacing startOffset
  textLength lengthAdjust dx dy rotate gradientUnits gradientTransform spreadMethod patternUnits
  patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits filterUnits
  primitiveUnits markerUnits markerWidth markerHeight orient refX refY in in2 result mode type values
  operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha
  surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength limitingConeAngle
  azimuth elevation z pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector
  stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude
  exponent attributeName begin dur end min max restart repeatCount repeatDur fill from to by calcMode
  keyTimes keySplines keyPoints additive accumulate path origin href xlink:href`),
])

/** Functions of attributes and styles that fetch nothing. */
export const functions = words(`
  matrix matrix3d translate translatex translatey translate3d scale scalex scaley rotate skew skewx skewy
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia cubic-bezier steps linear
  not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir path polygon circle
  ellipse inset rect`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
