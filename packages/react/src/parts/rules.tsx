'use client'

import { brokenRules, type PasswordRule, passwordRules } from '@portico/core'
import { useCallback } from 'react'
import { useField } from '../field-context.ts'
import { RuleIcon } from '../icons.tsx'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

/**
 * What a new password needs, shown before typing and ticked while typing. Renders `<ul data-auth="rules">`, its
 * items with `data-met` once they are.
 *
 * It has no label: one would stand for its items where the password field is described by it. It marks its items by itself as keys are pressed, so that typing draws nothing anew.
 */
export function Rules(props: PartProps<'ul', object>) {
  const { messages, auth } = useRoot('Rules')
  const { field, id } = useField('Rules')
  const { name } = field
  const { passwordPolicy: policy } = auth.settings
  const met = say(messages, 'rule.met')
  const unmet = say(messages, 'rule.unmet')

  const follow = useCallback(
    (list: HTMLUListElement) => {
      const form = list.closest('form')
      const tick = () => {
        const input = form?.elements.namedItem(name)
        if (!(input instanceof HTMLInputElement)) return
        const broken = new Set<string>(brokenRules(policy, input.value))
        for (const item of list.querySelectorAll('li')) {
          const isMet = !broken.has(item.dataset.rule ?? '')
          item.toggleAttribute('data-met', isMet)
          const state = item.querySelector('[data-auth="rule-state"]')
          if (state) state.textContent = isMet ? met : unmet
        }
      }
      tick()
      form?.addEventListener('input', tick)
      return () => form?.removeEventListener('input', tick)
    },
    [name, policy, met, unmet],
  )

  const words = (rule: PasswordRule) =>
    rule === 'length'
      ? say(messages, 'rule.length', { count: policy.minLength })
      : say(messages, `rule.${rule}`)

  return drawPart(
    'ul',
    'rules',
    props,
    {},
    {
      ref: follow,
      id: `${id}-rules`,
      children: passwordRules(policy).map(rule => (
        <li key={rule} data-rule={rule}>
          <RuleIcon />
          {words(rule)} <span data-auth="rule-state">{unmet}</span>
        </li>
      )),
    },
  )
}
