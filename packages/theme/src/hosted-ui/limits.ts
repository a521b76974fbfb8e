/** What the classic page can be dressed by: fifteen classes, and the state some of them have. */
export const selectors = [
  '.background-customizable',
  '.banner-customizable',
  '.logo-customizable',
  '.label-customizable',
  '.textDescription-customizable',
  '.idpDescription-customizable',
  '.legalText-customizable',
  '.submitButton-customizable',
  '.submitButton-customizable:hover',
  '.errorMessage-customizable',
  '.inputField-customizable',
  '.inputField-customizable:focus',
  '.idpButton-customizable',
  '.idpButton-customizable:hover',
  '.socialButton-customizable',
  '.redirect-customizable',
  '.passwordCheck-notValid-customizable',
  '.passwordCheck-valid-customizable',
] as const

export type Selector = (typeof selectors)[number]

export const isSelector = (text: string): text is Selector =>
  (selectors as readonly string[]).includes(text)

/**
 * Bytes of UTF-8, and how the logo comes.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html
 */
export const limits = {
  cssBytes: 3072,
  logoBytes: 102_400,
  /** Of one request, the logo in base64 and the sheet together. */
  requestBytes: 138_240,
  logoTypes: { png: 'PNG', jpg: 'JPEG' } as Readonly<Record<string, string>>,
} as const

export const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** A selector that may stand in a rule of the page: names and states alone, nothing that could reach further. */
export const nestable = /^[.:&][.\w:&-]*$/
