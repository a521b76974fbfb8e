/** What to call this browser in a list of devices: `Firefox, Windows`. At most what its user agent says. */
export function nameDevice(userAgent = ''): string | undefined {
  const known = [browsers, systems].map(list => list.find(([sign]) => sign.test(userAgent))?.[1])
  return known.filter(name => name !== undefined).join(', ') || undefined
}

type Signs = readonly (readonly [sign: RegExp, name: string])[]

/** In this order: most of them say that they are Chrome and Safari too. */
const browsers: Signs = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: Signs = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]
