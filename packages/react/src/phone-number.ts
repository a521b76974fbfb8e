import { toE164 } from '@portico/core'
import { numberingPlans } from './numbering-plans.ts'

/** How numbers are dialled in one country. */
export interface NumberingPlan {
  /** ISO 3166-1 alpha-2: `DE`. */
  country: string
  /** Its calling code, digits only: `49`. */
  code: string
}

/** A phone number, read. */
export interface PhoneNumber extends NumberingPlan {
  /** As the wire wants it: `+442079460958`. */
  e164: string
  /** For people, as they grouped it themselves: `+44 20 7946 0958`. */
  shown: string
  /** Whether a number of that country can have as many digits. */
  fits: boolean
}

interface Plan extends NumberingPlan {
  lengths: readonly number[]
  pattern: RegExp
  trunk: RegExp | null
  transform: string
  leading: RegExp | null
  abroad: RegExp
}

/** The countries of the world that have a calling code. */
export function numberingPlansOf(only?: readonly string[]): readonly NumberingPlan[] {
  return only ? plans.filter(({ country }) => only.includes(country)) : plans
}

/**
 * Reads what somebody typed as a phone number: with a country code (`+44 …`, `0044 …`) it is that country's; without
 * one it is dialled as at home in `country`. `null` when it is none.
 *
 * @param only where numbers may be from, if not anywhere.
 */
export function readPhoneNumber(
  typed: string,
  country: string,
  only?: readonly string[],
): PhoneNumber | null {
  const home = plans.find(plan => plan.country === country)
  const text = toE164(typed.trim())
  if (!/^\+?\d+$/.test(text)) return null
  const digits = text.startsWith('+') ? text.slice(1) : dialledAbroad(text, home)
  if (digits === null) return home ? asNumber(home, dialledAtHome(text, home), typed) : null
  const plan = planOf(digits, country, only)
  return plan ? asNumber(plan, withoutTrunk(digits.slice(plan.code.length), plan), typed) : null
}

/** What follows the digits that lead abroad; `null` for a number at home. */
function dialledAbroad(text: string, home: Plan | undefined): string | null {
  const [lead] = (home?.abroad ?? zeros).exec(text) ?? []
  if (!lead) return null
  const rest = text.slice(lead.length)
  return rest.startsWith('0') || rest === '' ? null : rest
}

const zeros = /^00/

/** The plan that a number with its calling code belongs to. Where a code is shared, the present country is kept. */
function planOf(digits: string, present: string, only: readonly string[] | undefined) {
  const sharing = plans.filter(
    ({ country, code }) => digits.startsWith(code) && (!only || only.includes(country)),
  )
  const begins = (plan: Plan) => plan.leading?.test(digits.slice(plan.code.length))
  return (
    sharing.find(begins) ??
    sharing.find(({ country, leading }) => country === present && !leading) ??
    sharing.find(({ leading }) => !leading) ??
    sharing[0]
  )
}

/** Many leave out the plus: where only the digits after the calling code are a number, those are meant. */
function dialledAtHome(text: string, home: Plan): string {
  const whole = withoutTrunk(text, home)
  if (!text.startsWith(home.code)) return whole
  const rest = withoutTrunk(text.slice(home.code.length), home)
  const better = !home.pattern.test(whole) && home.pattern.test(rest)
  return better || whole.length > Math.max(...home.lengths) ? rest : whole
}

/** Takes off what is dialled at home only, unless the number is one with it and none without. */
function withoutTrunk(digits: string, { trunk, transform, pattern, lengths }: Plan): string {
  const match = trunk?.exec(digits)
  if (!trunk || !match) return digits
  const captured = match.length > 1 && match[match.length - 1]
  const bare =
    transform && captured ? digits.replace(trunk, transform) : digits.slice(match[0].length)
  if (pattern.test(digits) && !pattern.test(bare)) return digits
  return lengths.includes(bare.length) ? bare : digits
}

function asNumber({ country, code, lengths }: Plan, national: string, typed: string): PhoneNumber {
  const all = code.length + national.length
  return {
    country,
    code,
    e164: `+${code}${national}`,
    shown: `+${code} ${grouped(national, typed)}`,
    // Shorter ones are services that a country keeps to itself, and can be sent nothing.
    fits: lengths.includes(national.length) && all >= 7 && all <= 15,
  }
}

/** The digits of `national` with the gaps that were typed among them. */
function grouped(national: string, typed: string): string {
  const text = toE164(typed)
  if (!text.endsWith(national)) return national
  let gaps = ''
  let left = national.length
  for (const sign of [...typed.normalize('NFKC')].reverse()) {
    if (left === 0) break
    const isDigit = /\p{Nd}/u.test(sign)
    if (isDigit) gaps = `${national[--left]}${gaps}`
    else if (/[\s()./\p{Pd}-]/u.test(sign) && gaps !== '' && !gaps.startsWith(' '))
      gaps = ` ${gaps}`
  }
  return gaps.trim()
}

const plans: readonly Plan[] = numberingPlans.split('\n').map(line => {
  const [country = '', code = '', lengths = '', pattern, trunk, transform = '', leading, abroad] =
    line.split(' ')
  return {
    country,
    code,
    lengths: lengths.split(',').map(Number),
    pattern: new RegExp(`^(?:${pattern})$`),
    trunk: trunk ? new RegExp(`^(?:${trunk})`) : null,
    transform,
    leading: leading ? new RegExp(`^(?:${leading})`) : null,
    abroad: abroad ? new RegExp(`^(?:${abroad})`) : zeros,
  }
})
