import React from 'react'
import { checkContrast } from '../../../packages/theme/src/contrast.ts'
import type { Mode, Theme } from '../../../packages/theme/src/theme.ts'
import { colorKey } from '../../../packages/theme/src/tokens.ts'
import { type ContrastPair, failing } from '../contrast-of.ts'
import type { ThemePath } from '../edit-theme.ts'
import { shownAt } from '../pin.ts'
import type { Studio } from '../studio.ts'

/** Which colours stand too close to each other, and what would do. */
export function ContrastView({ studio, theme }: { studio: Studio; theme: Theme }) {
  const faults = React.useMemo(() => failing(theme), [theme])
  const count = React.useMemo(() => checkContrast(theme).length, [theme])
  return (
    <section aria-labelledby="studio-contrast-title">
      <h3 id="studio-contrast-title">
        {faults.length === 0
          ? `All ${count} pairs can be read`
          : `${faults.length} of ${count} pairs are too close`}
      </h3>
      <p className="studio-note">
        Text needs 4.5, edges of fields and the focus ring need 3, in each mode (WCAG 2.2 AA).
      </p>
      <ul className="studio-pairs">
        {faults.map(pair => (
          <Fault
            key={`${pair.mode} ${pair.foreground} ${pair.background}`}
            {...{ pair, studio, theme }}
          />
        ))}
      </ul>
    </section>
  )
}

interface FaultProps {
  pair: ContrastPair
  studio: Studio
  theme: Theme
}

function Fault({ pair, studio, theme }: FaultProps) {
  const { mode, foreground, background, ratio, needed, nearest } = pair
  const path = pathOf(foreground, mode)
  return (
    <li>
      <svg className="studio-sample" viewBox="0 0 36 28" aria-hidden="true">
        <rect
          width="36"
          height="28"
          rx="6"
          fill={String(shownAt(theme, pathOf(background, mode), mode))}
        />
        <text x="18" y="19" textAnchor="middle" fill={String(shownAt(theme, path, mode))}>
          Aa
        </text>
      </svg>
      <span>
        <strong>{pair.foregroundLabel}</strong> on <strong>{pair.backgroundLabel}</strong>
        <small>
          {mode}, {ratio.toFixed(2)} of {needed}
        </small>
      </span>
      {nearest && (
        <button type="button" onClick={() => studio.set(path, nearest)}>
          Use {nearest}
        </button>
      )}
    </li>
  )
}

const pathOf = (token: ContrastPair['foreground'], mode: Mode) =>
  `colors.${mode}.${colorKey(token as ColorToken)}` as ThemePath

type ColorToken = Parameters<typeof colorKey>[0]
