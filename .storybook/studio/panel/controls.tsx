import React from 'react'
import type { Control } from '../token-groups.ts'
import { useDraft } from './draft.ts'
import type { ControlProps } from './field-props.ts'
import { ImageControl } from './image-control.tsx'

/** How each kind of value is set; colours have wells of their own. */
export const controls: Record<
  Exclude<Control['kind'], 'color'>,
  (props: ControlProps) => React.ReactElement
> = {
  pixels: NumberControl,
  weight: NumberControl,
  choice: ChoiceControl,
  flag: FlagControl,
  image: ImageControl,
  css: CssControl,
  font: TextControl,
  shadow: TextControl,
  words: TextControl,
  address: TextControl,
  name: TextControl,
}

function NumberControl({ label, value, set, unset, entry }: ControlProps) {
  const text = value === undefined ? '' : String(value)
  const field = useDraft(text, typed => (typed ? set(Number(typed)) : unset()))
  const isWeight = entry.control.kind === 'weight'
  return (
    <span className="studio-number">
      <input
        type="number"
        aria-label={label}
        min={isWeight ? 1 : 0}
        max={isWeight ? 1000 : 9999}
        step={isWeight ? 50 : 1}
        {...field}
        onChange={({ target }) => (target.value ? set(target.valueAsNumber) : unset())}
      />
      {!isWeight && <span aria-hidden="true">px</span>}
    </span>
  )
}

function ChoiceControl({ label, value, set, entry }: ControlProps) {
  const options = entry.control.kind === 'choice' ? entry.control.options : []
  return (
    <span className="studio-choice" role="radiogroup" aria-label={label}>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={`studio-${entry.key}`}
            checked={value === option.value}
            onChange={() => set(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  )
}

function FlagControl({ label, value, set }: ControlProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={value === true}
      onChange={({ target }) => set(target.checked)}
    />
  )
}

function TextControl({ label, value, set, unset, entry }: ControlProps) {
  const text = value === undefined ? '' : String(value)
  const field = useDraft(text, typed => (typed ? set(typed) : unset()))
  const { kind } = entry.control
  const hint = { font: "'Inter', sans-serif", shadow: '0 1px 2px #0002', address: 'https://' }[
    kind as 'font'
  ]
  return <input type="text" aria-label={label} placeholder={hint} {...field} />
}

function CssControl({ label, value, set, unset }: ControlProps) {
  const text = value === undefined ? '' : String(value)
  const field = useDraft(text, typed => (typed ? set(typed) : unset()))
  return (
    <textarea
      aria-label={label}
      rows={6}
      spellCheck={false}
      placeholder={"[data-auth='submit'] {\n  text-transform: uppercase;\n}"}
      {...field}
    />
  )
}
