import React from 'react'
import type { Mode, Theme } from '../../../packages/theme/src/theme.ts'
import type { TokenName } from '../../../packages/theme/src/tokens.ts'
import { ratioAt } from '../contrast-of.ts'
import { useDraft } from './draft.ts'
import type { FieldProps } from './field-props.ts'

interface ColorWellProps extends FieldProps {
  token: TokenName | null
  mode: Mode
  theme: Theme
}

/** A colour to pick or to type, with how it stands against what it is seen with. */
export function ColorWell({ label, value, isSet, set, unset, token, mode, theme }: ColorWellProps) {
  const hex = String(value ?? '')
  const typed = useDraft(hex, text => (text ? set(withHash(text)) : unset()))
  const pair = token && ratioAt(theme, mode, token)
  // The browser's picker knows no transparency: what there is of it stays.
  const [solid, alpha] = [hex.slice(0, 7), hex.slice(7)]
  return (
    <span className="studio-well" data-made={!isSet || undefined}>
      <input
        type="color"
        aria-label={`${label}: pick`}
        value={solid || '#000000'}
        onChange={({ target }) => set(target.value + alpha)}
      />
      <input type="text" aria-label={label} spellCheck={false} maxLength={9} {...typed} />
      {pair && (
        <span
          className="studio-ratio"
          data-fails={!pair.pass || undefined}
          title={`${pair.foregroundLabel} on ${pair.backgroundLabel}: ${pair.ratio}, needs ${pair.needed}`}
        >
          <span className="studio-hidden">{pair.pass ? 'passes with' : 'fails with'} </span>
          {pair.ratio.toFixed(1)}
        </span>
      )}
    </span>
  )
}

/** As designers write and paste it: without the hash, in capitals, three digits. */
function withHash(text: string): string {
  const digits = text.replace(/^#/, '').toLowerCase()
  return /^[\da-f]{3,4}$/.test(digits) ? `#${digits.replace(/./g, '$&$&')}` : `#${digits}`
}
