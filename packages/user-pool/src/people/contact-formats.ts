/** One `@` between two parts without spaces or control characters; at most 320 characters. */
export const isEmail = (value: string): boolean =>
  value.length <= 320 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(value)

/** E.164. @see ITU-T E.164 */
export const isPhoneNumber = (value: string): boolean => /^\+[1-9]\d{1,14}$/.test(value)
