import type { NumberingPlan } from './phone-number.ts'
import { numberingPlansOf, readPhoneNumber } from './phone-number.ts'
import type { MessageKey } from './say.ts'

/** What there is to show beside a phone number. */
export interface PhoneOrigin extends NumberingPlan {
  /** The number says its country code itself. */
  isSpelt: boolean
}

/** Has a phone number's input watched over. */
export interface PhoneWatch {
  /** Makes it a number of another country. */
  choose(country: string): void
  stop(): void
}

/**
 * Makes whole what is typed into the input of a phone number: a country code typed or pasted says the country; a
 * number without one is of the present country, and gets its code when the input is left, so that what is seen,
 * what a password manager keeps and what is sent are one. The form reads it in E.164.
 *
 * @param start the country to begin with.
 * @param only where numbers may be from, if not anywhere.
 * @param tell hears the country now, and whenever it is another.
 */
export function watchPhone(
  input: HTMLInputElement,
  { start, only }: { start: string; only: readonly string[] | undefined },
  tell: (origin: PhoneOrigin) => void,
): PhoneWatch {
  let country = start
  const { form } = input
  const read = () => readPhoneNumber(input.value, country, only)

  const follow = () => {
    const isSpelt = /^\s*[+\uff0b]/.test(input.value)
    const number = read()
    if (number) ({ country } = number)
    input.setCustomValidity(faultOf(input.value, number?.fits, country, only))
    const plan = numberingPlansOf().find(plan => plan.country === country)
    tell({ country, code: plan?.code ?? '', isSpelt })
  }

  const complete = () => {
    const number = read()
    if (!number?.fits) return
    input.value = number.shown
    follow()
  }

  const answer = ({ formData }: FormDataEvent) => {
    const number = read()
    if (number?.fits) formData.set(input.name, number.e164)
  }

  input.addEventListener('input', follow)
  input.addEventListener('change', complete)
  form?.addEventListener('formdata', answer)
  follow()

  return {
    choose(next) {
      const number = read()
      const { code = '' } = numberingPlansOf([next])[0] ?? {}
      if (/^\s*\+/.test(input.value)) {
        input.value = number ? number.shown.replace(/^\+\d+/, `+${code}`) : ''
      }
      country = next
      // As if it were typed: rules that hold are held to anew, what the back end said holds no more.
      input.dispatchEvent(new Event('input', { bubbles: true }))
    },
    stop() {
      input.removeEventListener('input', follow)
      input.removeEventListener('change', complete)
      form?.removeEventListener('formdata', answer)
      input.setCustomValidity('')
    },
  }
}

function faultOf(
  typed: string,
  fits: boolean | undefined,
  country: string,
  only: readonly string[] | undefined,
): MessageKey | '' {
  if (fits === false) return 'invalid.phoneNumber'
  const isElsewhere = fits === undefined && only && readPhoneNumber(typed, country)
  return isElsewhere ? 'invalid.phoneCountry' : ''
}
